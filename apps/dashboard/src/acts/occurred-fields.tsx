import { Form, Input } from 'antd';
import { DayField } from '../day/day-field.js';
import { useDay } from '../day/day.js';
import { useWords } from '../words/language.js';
import { given } from './given.js';

/** When an act happened, where that is not now; and why it is typed late. */
export interface OccurredValues {
  readonly occurredOn?: string;
  readonly lateEntryReason?: string;
}

/** As a command says it. */
export const occurred = ({ occurredOn, lateEntryReason }: OccurredValues) =>
  given({ occurredAt: occurredOn, ...(occurredOn && { lateEntryReason }) });

interface OccurredFieldsProps {
  readonly label?: string;
  /** Of the field with the day. */
  readonly name?: string;
}

/** The day of an act, and a reason once that day has passed. */
export function OccurredFields({ label, name = 'occurredOn' }: OccurredFieldsProps) {
  const words = useWords();
  const { today } = useDay();
  const occurredOn = Form.useWatch<string | undefined>(name);
  return (
    <>
      <Form.Item name={name} label={label ?? words.act.occurredOn} extra={words.act.occurredHint}>
        <DayField latest={today} />
      </Form.Item>
      {occurredOn && occurredOn < today && (
        <Form.Item name="lateEntryReason" label={words.act.lateEntryReason} extra={words.act.lateEntryHint}>
          <Input.TextArea rows={2} />
        </Form.Item>
      )}
    </>
  );
}
