import { Card } from 'antd';
import { Link } from 'react-router';
import { Door } from '../../shell/door.js';
import { SignInForm } from '../../session/sign-in-form.js';
import { useWords } from '../../words/language.js';

/** Whatever address was asked for is shown once somebody is signed in. */
export function SignInPage() {
  const words = useWords();
  return (
    <Door title={words.session.signIn}>
      <Card>
        <SignInForm />
      </Card>
      <p>
        <Link to="/set-up">{words.session.firstRun}</Link>
      </p>
    </Door>
  );
}
