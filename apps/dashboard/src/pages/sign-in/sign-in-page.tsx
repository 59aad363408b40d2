import { getSetUpStateOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Card } from 'antd';
import { Navigate } from 'react-router';
import { Door } from '../../shell/door.js';
import { SignInForm } from '../../session/sign-in-form.js';
import { useWords } from '../../words/language.js';

/** Whatever address was asked for is shown once somebody is signed in; where nobody can be, the first account is made. */
export function SignInPage() {
  const words = useWords();
  const { data } = useQuery(getSetUpStateOptions());
  if (data?.needed) return <Navigate to="/set-up" replace />;
  return (
    <Door title={words.session.signIn}>
      <Card>
        <SignInForm />
      </Card>
    </Door>
  );
}
