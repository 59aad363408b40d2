import { isCalendarDay, type Circumstances, type Decision } from '@dondoc/event-sourcing';
import type { CorrectRecord } from '../commands/correct-record.js';
import { correctableFields, type CorrectableRecord } from '../correctable.js';
import {
  correctionNotADay,
  fieldNotCorrectable,
  nothingToCorrect,
  recordOfAnother,
  recordUnknown,
  secondPersonRequired,
} from '../correction.refusals.js';
import { permitted } from '../guards/permitted.js';
import type { TaskEvent } from '../task.events.js';
import type { Task } from '../task.state.js';

const checkPersons = (record: CorrectableRecord, { actor, authority }: Circumstances): void => {
  if (record.agencyId !== actor.agencyId) throw recordOfAnother({});
  if (authority?.holderId === actor.accountId) throw secondPersonRequired({});
};

/** What the record says in that field now, after all corrections. */
const presentValue = ({ type, values }: CorrectableRecord, field: string, value: string): string => {
  const old = Object.hasOwn(values, field) ? values[field] : undefined;
  if (old === undefined) throw fieldNotCorrectable({ field, fields: Object.keys(values) });
  if (correctableFields[type]?.[field] === 'day' && !isCalendarDay(value)) throw correctionNotADay({ field });
  if (old === value) throw nothingToCorrect({});
  return old;
};

/** The agency that made the record types what is right, and another person signs it. */
export const correctRecord: Decision<Task | undefined, TaskEvent, CorrectRecord> = {
  decide: ({ eventId, field, value, reason }, state, circumstances) => {
    const { records } = permitted('CorrectRecord', state, circumstances);
    const record = records.find((each) => each.eventId === eventId);
    if (!record) throw recordUnknown({ eventId });
    checkPersons(record, circumstances);
    const old = presentValue(record, field, value);
    return [{ type: 'RecordCorrected', data: { eventId, field, old, new: value, reason } }];
  },
};
