import type { CommandAnswer, TaskAct } from '@dondoc/api';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Drawer, Form, Input, Select, Space } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useAgencies } from '../agency/agencies.js';
import { queries, rememberPosition } from '../api/connect.js';
import { ApiFault } from '../api/fault.js';
import { DayField } from '../day/day-field.js';
import { useDay } from '../day/day.js';
import { usePost } from '../session/session.js';
import { actLabels } from '../words/labels.js';
import { useSpeech } from '../words/language.js';
import { fieldsOf, type ActField } from './act-fields.js';
import { ActFault } from './conflict.js';
import { dropDraft, keepDraft, readDraft } from './draft.js';
import { EvidenceField } from './evidence-field.js';
import { sendAct, type ActValues } from './send-act.js';
import { SigningField } from './signing-field.js';

interface ActDrawerProps {
  readonly act: TaskAct;
  readonly taskId: string;
  readonly revision: number;
  readonly onClose: () => void;
}

/** The form of one act. What is typed is kept on this machine until the server has recorded it. */
export function ActDrawer({ act, taskId, revision, onClose }: ActDrawerProps) {
  const { words, say } = useSpeech();
  const { message } = App.useApp();
  const { today } = useDay();
  const own = usePost()?.agencyId;
  const { byId, nameOf } = useAgencies();
  const [form] = Form.useForm<ActValues>();
  const [draft] = useState(() => readDraft(taskId, act));
  const [seen, setSeen] = useState(revision);
  const sent = useRef<{ readonly content: string; readonly key: string }>(undefined);

  const send = useMutation({
    mutationFn: (values: ActValues): Promise<CommandAnswer> => {
      const content = JSON.stringify([seen, values]);
      if (sent.current?.content !== content) sent.current = { content, key: crypto.randomUUID() };
      return sendAct(act, { taskId, revision: seen, key: sent.current.key }, values);
    },
    onSuccess: async ({ position }) => {
      rememberPosition(position);
      dropDraft(taskId, act);
      void message.success(words.act.done(say(actLabels[act])));
      onClose();
      await queries.invalidateQueries();
    },
  });
  const fault = send.error instanceof ApiFault ? send.error : undefined;
  const resend = () => {
    const current = fault?.details['revision'];
    setSeen(typeof current === 'number' ? current : revision);
    send.reset();
  };
  const under = [...byId.values()].filter(({ parentId }) => parentId === own);

  const control = ({ name, kind }: ActField): ReactNode => {
    switch (kind) {
      case 'text':
        return <Input.TextArea rows={4} />;
      case 'line':
        return <Input />;
      case 'day':
        return <DayField {...(name === 'occurredOn' && { latest: today })} />;
      case 'evidence':
        return <EvidenceField />;
      case 'agency':
        return <Select options={under.map(({ id }) => ({ value: id, label: nameOf(id) }))} />;
      case 'signing':
        return <SigningField />;
    }
  };
  const extra: Partial<Record<ActField['name'], string>> = {
    occurredOn: words.act.occurredHint,
    grantedOn: words.act.grantedHint,
  };
  const fields: readonly ActField[] = [...fieldsOf[act], { name: 'occurredOn', kind: 'day' }];
  return (
    <Drawer
      open
      size={520}
      title={say(actLabels[act])}
      onClose={onClose}
      mask={{ closable: false }}
      extra={
        <Button type="primary" loading={send.isPending} onClick={() => form.submit()}>
          {words.act.send}
        </Button>
      }
    >
      <Form<ActValues>
        form={form}
        layout="vertical"
        {...(draft && { initialValues: draft })}
        onValuesChange={(_, values) => keepDraft(taskId, act, values)}
        onFinish={(values) => send.mutate(values)}
        scrollToFirstError
      >
        <div role="status" aria-live="polite" className="act-fault">
          {fault && <ActFault fault={fault} onResend={resend} />}
        </div>
        {draft && (
          <Space wrap className="below">
            <span className="note">{words.act.draftRestored}</span>
            <Button
              size="small"
              onClick={() => {
                dropDraft(taskId, act);
                form.setFieldsValue(Object.fromEntries(Object.keys(draft).map((name) => [name, undefined])));
              }}
            >
              {words.act.discard}
            </Button>
          </Space>
        )}
        {fields.map((field) => (
          <Form.Item
            key={field.name}
            name={field.name}
            label={words.act[field.name]}
            extra={extra[field.name]}
            rules={field.required ? [{ required: true, message: words.act.required }] : []}
          >
            {control(field)}
          </Form.Item>
        ))}
        <p className="note">{words.act.draftKept}</p>
      </Form>
    </Drawer>
  );
}
