import type { TaskAct } from '@dondoc/api';
import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useAgencies } from '../agency/agencies.js';
import { DayField } from '../day/day-field.js';
import { usePost } from '../session/session.js';
import { actLabels } from '../words/labels.js';
import { useSpeech } from '../words/language.js';
import { fieldsOf, type ActField } from './act-fields.js';
import { CommandDrawer } from './command-drawer.js';
import { EvidenceField } from './evidence-field.js';
import { OccurredFields } from './occurred-fields.js';
import { sendAct, type ActValues } from './send-act.js';
import { SigningField } from './signing-field.js';

interface ActDrawerProps {
  readonly act: TaskAct;
  readonly taskId: string;
  readonly revision: number;
  readonly onClose: () => void;
  /** Once it is recorded and the form is closed. */
  readonly onDone?: () => void;
}

/** The form of one act of a task. */
export function ActDrawer({ act, taskId, revision, onClose, onDone }: ActDrawerProps) {
  const { words, say } = useSpeech();
  const own = usePost()?.agencyId;
  const { byId, nameOf } = useAgencies();
  const under = [...byId.values()].filter(({ parentId }) => parentId === own);

  const control = ({ kind, required }: ActField): ReactNode => {
    switch (kind) {
      case 'text':
        return <Input.TextArea rows={4} />;
      case 'line':
        return <Input />;
      case 'day':
        return <DayField />;
      case 'evidence':
        return <EvidenceField optional={!required} />;
      case 'agency':
        return <Select options={under.map(({ id }) => ({ value: id, label: nameOf(id) }))} />;
      case 'anyAgency':
        return (
          <Select
            showSearch
            optionFilterProp="label"
            options={[...byId.keys()].map((id) => ({ value: id, label: nameOf(id) }))}
          />
        );
      case 'signing':
        return <SigningField />;
    }
  };
  const extra: Partial<Record<ActField['name'], string>> = {
    grantedOn: words.act.grantedHint,
  };
  return (
    <CommandDrawer<ActValues>
      title={say(actLabels[act])}
      draft={`${taskId}.${act}`}
      revision={revision}
      send={(values, sent) => sendAct(act, taskId, sent, values)}
      onClose={onClose}
      {...(onDone && { onDone })}
    >
      {fieldsOf[act].map((field) => (
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
      <OccurredFields />
    </CommandDrawer>
  );
}
