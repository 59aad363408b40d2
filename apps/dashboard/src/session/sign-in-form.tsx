import { signIn } from '@dondoc/api';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { ApiFault } from '../api/fault.js';
import { useWords } from '../words/language.js';
import { queries } from '../api/connect.js';
import { beginSession, currentSession } from './session.js';

interface Entry {
  readonly username: string;
  readonly password: string;
}

interface SignInFormProps {
  /** The name of the account that was signed in before. */
  readonly username?: string | undefined;
  readonly onDone?: () => void;
}

/** Name and password; the session begins when the server agrees. */
export function SignInForm({ username, onDone }: SignInFormProps) {
  const words = useWords();
  const enter = useMutation({
    mutationFn: async (body: Entry) => (await signIn({ body, throwOnError: true })).data,
    onSuccess: (signedIn, entry) => {
      // what another account was shown is not this one's to see
      if (currentSession()?.me.account.id !== signedIn.account.id) queries.clear();
      beginSession(entry.username, signedIn);
      onDone?.();
    },
  });
  const fault = enter.error instanceof ApiFault ? enter.error : undefined;
  const required = [{ required: true, message: words.session.required }];
  return (
    <Form<Entry>
      layout="vertical"
      requiredMark={false}
      initialValues={{ username }}
      onFinish={(entry) => enter.mutate(entry)}
    >
      {fault && (
        <Alert
          type="error"
          showIcon
          className="above-form"
          title={fault.isOffline ? words.states.offlineShort : fault.detail}
        />
      )}
      <Form.Item name="username" label={words.session.username} rules={required}>
        <Input autoComplete="username" autoFocus={username === undefined} autoCapitalize="none" />
      </Form.Item>
      <Form.Item name="password" label={words.session.password} rules={required}>
        <Input.Password autoComplete="current-password" autoFocus={username !== undefined} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={enter.isPending}>
        {words.session.signIn}
      </Button>
    </Form>
  );
}
