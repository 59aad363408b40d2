import { setUp } from '@dondoc/api';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { ApiFault, fieldFaults } from '../../api/fault.js';
import { useWords } from '../../words/language.js';

interface Entry {
  readonly displayName: string;
  readonly username: string;
  readonly password: string;
}

interface AdministratorFormProps {
  /** That the server printed. */
  readonly token: string;
  readonly onDone: () => void;
}

/** Makes the first account, the administrator's. */
export function AdministratorForm({ token, onDone }: AdministratorFormProps) {
  const words = useWords();
  const create = useMutation({
    mutationFn: (administrator: Entry) => setUp({ body: { token, administrator }, throwOnError: true }),
    onSuccess: onDone,
  });
  const fault = create.error instanceof ApiFault ? create.error : undefined;
  const required = [{ required: true, message: words.session.required }];
  return (
    <Form<Entry> layout="vertical" requiredMark={false} onFinish={(entry) => create.mutate(entry)}>
      {fault && (
        <Alert
          type="error"
          showIcon
          className="above-form"
          title={fault.isOffline ? words.states.offlineShort : fault.detail}
          description={fieldFaults(fault)
            .map(({ message }) => message)
            .join(' · ')}
        />
      )}
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
      <Button type="primary" htmlType="submit" block loading={create.isPending} disabled={token === ''}>
        {words.setUp.create}
      </Button>
    </Form>
  );
}
