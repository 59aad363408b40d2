import { App, Button, Drawer, Form } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../words/language.js';
import { useBackToOpener } from './back-to-opener.js';
import { CommandForm } from './command-form.js';
import { useCommand, type Command } from './use-command.js';

interface CommandDrawerProps<Values extends object> extends Omit<Command<Values>, 'onDone'> {
  /** Of the command, in the person's language: the head of the drawer. */
  readonly title: string;
  readonly initial?: Partial<Values>;
  readonly onChange?: (values: Values) => void;
  readonly onClose: () => void;
  readonly onDone?: Command<Values>['onDone'];
  readonly size?: number;
  readonly children: ReactNode;
}

/** A command given beside the screen, which stays in sight. It closes by itself once the command is recorded. */
export function CommandDrawer<Values extends object>({
  title,
  size = 520,
  onClose,
  onDone,
  initial,
  onChange,
  children,
  ...command
}: CommandDrawerProps<Values>) {
  const words = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  useBackToOpener();
  const sending = useCommand<Values>({
    ...command,
    onDone: (answer) => {
      void message.success(words.act.done(title));
      onClose();
      onDone?.(answer);
    },
  });
  return (
    <Drawer
      open
      size={size}
      title={title}
      onClose={onClose}
      mask={{ closable: false }}
      extra={
        <Button type="primary" loading={sending.isSending} onClick={() => form.submit()}>
          {words.act.send}
        </Button>
      }
    >
      <CommandForm<Values> form={form} sending={sending} initial={initial} onChange={onChange}>
        {children}
      </CommandForm>
    </Drawer>
  );
}
