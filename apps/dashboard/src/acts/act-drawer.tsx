import type { TaskAct } from '@dondoc/api';
import { getTaskOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useAgencies } from '../agency/agencies.js';
import { DayField } from '../day/day-field.js';
import { ChosenPaper } from '../papers/chosen-paper.js';
import { usePost } from '../session/session.js';
import { actLabels } from '../words/labels.js';
import { useSpeech } from '../words/language.js';
import { AnyAgencyField, ClockField, CoordinatorField, OfficerField, RecordField } from './act-control.js';
import { fieldsOf, type ActField } from './act-fields.js';
import { CommandDrawer } from './command-drawer.js';
import { EvidenceField } from './evidence-field.js';
import { OccurredFields } from './occurred-fields.js';
import { OpenTaskField } from './open-task-field.js';
import { sendAct, type ActValues } from './send-act.js';
import { SigningItem } from './signing-item.js';

export interface ActDrawerProps {
  readonly act: TaskAct;
  readonly taskId: string;
  readonly revision: number;
  readonly onClose: () => void;
  /** Once it is recorded and the form is closed. */
  readonly onDone?: () => void;
}

interface ControlledField extends ActField {
  readonly kind: Exclude<ActField['kind'], 'signing'>;
}

const isControlled = (field: ActField): field is ControlledField => field.kind !== 'signing';

/** The form of one act of a task. */
export default function ActDrawer({ act, taskId, revision, onClose, onDone }: ActDrawerProps) {
  const { words, say } = useSpeech();
  const own = usePost()?.agencyId;
  const { byId, nameOf } = useAgencies();
  const under = [...byId.values()].filter(({ parentId }) => parentId === own);

  const control = ({ kind, required }: ControlledField): ReactNode => {
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
      case 'any-agency':
        return <AnyAgencyField />;
      case 'coordinator':
        return <CoordinatorField taskId={taskId} />;
      case 'officer':
        return <OfficerField />;
      case 'clock':
        return <ClockField />;
      case 'task':
        return <OpenTaskField otherThan={taskId} />;
      case 'paper':
        return <ChosenPaper label={words.act.replacing} />;
      case 'record':
        return <RecordField taskId={taskId} />;
    }
  };
  const extra: Partial<Record<ActField['name'], string>> = {
    grantedOn: words.act.grantedHint,
    reworkBy: words.act.reworkHint,
    input: words.act.inputHint,
    ...(act === 'ReassignLead' && { newDeadline: words.act.keptDeadlineHint }),
  };
  const { data: detail } = useQuery(getTaskOptions({ path: { id: taskId } }));
  const signed: readonly ActField[] =
    detail?.headSigns.includes(act) === true ? [{ name: 'signing', kind: 'signing', required: true }] : [];
  return (
    <CommandDrawer<ActValues>
      title={say(actLabels[act])}
      draft={`${taskId}.${act}`}
      revision={revision}
      send={(values, sent) => sendAct(act, taskId, sent, values)}
      onClose={onClose}
      {...(onDone && { onDone })}
    >
      {[...fieldsOf[act], ...signed].map((field) =>
        isControlled(field) ? (
          <Form.Item
            key={field.name}
            name={field.name}
            label={words.act[field.name]}
            extra={extra[field.name]}
            rules={field.required ? [{ required: true, message: words.act.required }] : []}
          >
            {control(field)}
          </Form.Item>
        ) : (
          <SigningItem key={field.name} optional={!field.required} />
        ),
      )}
      <OccurredFields />
    </CommandDrawer>
  );
}
