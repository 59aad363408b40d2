import { Button, Form, Space, type FormInstance } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useWords } from '../words/language.js';
import { ActFault } from './conflict.js';
import { dropDraft, keepDraft, readDraft } from './draft.js';
import type { Sending } from './use-command.js';

interface CommandFormProps<Values extends object> {
  readonly form: FormInstance<Values>;
  readonly sending: Sending<Values>;
  readonly initial?: Partial<Values> | undefined;
  readonly onChange?: ((values: Values) => void) | undefined;
  /** The fields: `Form.Item`s whose names are keys of the values. A button among them may submit. */
  readonly children: ReactNode;
}

/** The form of a command. What is typed is kept on this machine until the server has recorded it. */
export function CommandForm<Values extends object>({
  form,
  sending: { draft: name, send, isSending, fault, acceptChange },
  initial,
  onChange,
  children,
}: CommandFormProps<Values>) {
  const words = useWords();
  const id = useId();
  const [draft] = useState(() => readDraft<Values>(name));
  const discard = () => {
    dropDraft(name);
    // set as given, for what the draft held would come back by a reset
    const emptied = Object.fromEntries(Object.keys(draft ?? {}).map((field) => [field, undefined]));
    form.setFieldsValue({ ...emptied, ...initial } as Parameters<typeof form.setFieldsValue>[0]);
    onChange?.(form.getFieldsValue(true) as Values);
  };
  const resend = () => {
    acceptChange();
    form.submit();
  };
  return (
    <Form<Values>
      form={form}
      // fields are named as they are sent, and the screen has parts of such names
      name={id}
      layout="vertical"
      initialValues={{ ...initial, ...draft }}
      onValuesChange={(_, values) => {
        keepDraft(name, values);
        onChange?.(values);
      }}
      onFinish={send}
      disabled={isSending}
      scrollToFirstError
    >
      <div role="status" aria-live="polite" className="act-fault">
        {fault && <ActFault fault={fault} onResend={resend} />}
      </div>
      {draft && (
        <Space wrap className="below">
          <span className="note">{words.act.draftRestored}</span>
          <Button size="small" onClick={discard}>
            {words.act.discard}
          </Button>
        </Space>
      )}
      {children}
      <p className="note">{words.act.draftKept}</p>
    </Form>
  );
}
