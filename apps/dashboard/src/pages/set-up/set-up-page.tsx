import { setUp } from '@dondoc/api';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Card, Form, Input, Typography } from 'antd';
import { Link } from 'react-router';
import { ApiFault, fieldFaults } from '../../api/fault.js';
import { Door } from '../../shell/door.js';
import { useWords } from '../../words/language.js';

interface Entry {
  readonly token: string;
  readonly displayName: string;
  readonly username: string;
  readonly password: string;
}

/** The first start: makes the administrator, or says how the example is loaded. */
export default function SetUpPage() {
  const words = useWords();
  const create = useMutation({
    mutationFn: ({ token, ...administrator }: Entry) =>
      setUp({ body: { token, administrator }, throwOnError: true }),
  });
  const fault = create.error instanceof ApiFault ? create.error : undefined;
  const required = [{ required: true, message: words.session.required }];
  return (
    <Door title={words.setUp.title}>
      <Card>
        {create.isSuccess ? (
          <Alert type="success" showIcon title={words.setUp.done} />
        ) : (
          <Form<Entry> layout="vertical" requiredMark={false} onFinish={(entry) => create.mutate(entry)}>
            <p>{words.setUp.lead}</p>
            {fault && (
              <Alert
                type="error"
                showIcon
                className="above-form"
                title={fault.isOffline ? words.states.offlineShort : fault.detail}
                description={fieldFaults(fault).join(' · ')}
              />
            )}
            <Form.Item name="token" label={words.setUp.token} rules={required} extra={words.setUp.tokenHint}>
              <Input autoComplete="off" />
            </Form.Item>
            <Form.Item name="displayName" label={words.setUp.displayName} rules={required}>
              <Input autoComplete="name" />
            </Form.Item>
            <Form.Item name="username" label={words.session.username} rules={required}>
              <Input autoComplete="username" autoCapitalize="none" />
            </Form.Item>
            <Form.Item
              name="password"
              label={words.session.password}
              rules={required}
              extra={words.setUp.passwordHint}
            >
              <Input.Password autoComplete="new-password" />
            </Form.Item>
            <Button type="primary" htmlType="submit" block loading={create.isPending}>
              {words.setUp.create}
            </Button>
          </Form>
        )}
      </Card>
      <p>
        <Link to="/">{words.setUp.toSignIn}</Link>
      </p>
      <p>{words.setUp.example}</p>
      <Typography.Text code>npm run demo</Typography.Text>
    </Door>
  );
}
