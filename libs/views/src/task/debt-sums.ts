import { sumOfDays, type Days } from '@dondoc/domain';
import { agencyNames } from '../agency/agency-names.js';
import type { Frame, Reader } from '../store/reader.js';
import { debtsOf } from './debts.js';
import type { DebtSums } from './summary.answer.js';
import type { EvaluatedTask } from './task-on-day.js';
import type { Waits } from './waits.js';

/** Days that one agency let pass over one task. */
interface Owed extends Days {
  readonly agencyId: string;
  readonly taskId: string;
}

const byAgency = (owed: readonly Owed[], names: ReadonlyMap<string, string>): DebtSums['office'] =>
  [...Map.groupBy(owed, ({ agencyId }) => agencyId)]
    .map(([agencyId, own]) => ({
      agencyId,
      label: names.get(agencyId),
      tasks: new Set(own.map(({ taskId }) => taskId)).size,
      ...sumOfDays(own),
    }))
    .toSorted(
      (a, b) =>
        b.workingDays - a.workingDays ||
        b.calendarDays - a.calendarDays ||
        (a.agencyId < b.agencyId ? -1 : 1),
    );

/** Days that were not the leads', by the end of the frame's day, added up for each agency that let them pass. */
export const debtSums = (reader: Reader, frame: Frame, tasks: readonly EvaluatedTask[]): DebtSums => {
  const issuers = new Map(tasks.map(({ id, issuerId }) => [id, issuerId]));
  const calendar = reader.calendarAt(frame);
  const names = agencyNames(reader, frame);
  const [office, inputs]: [Owed[], Owed[]] = [[], []];
  const found = reader.all(
    `SELECT key, waits FROM ${reader.rowsOf('tasks', frame)} WHERE waits IS NOT NULL`,
    { known: frame.index },
  );
  for (const { key, waits } of found) {
    const taskId = String(key);
    const issuerId = issuers.get(taskId);
    if (issuerId === undefined) continue;
    // the column that the tasks' own view wrote
    const debts = debtsOf(JSON.parse(String(waits)) as Waits, frame.asOf, calendar);
    office.push({ agencyId: issuerId, taskId, ...debts.office.total });
    for (const { coordinatorId, workingDays, calendarDays } of debts.inputs)
      inputs.push({ agencyId: coordinatorId, taskId, workingDays, calendarDays });
  }
  const isOwed = ({ calendarDays }: Owed) => calendarDays > 0;
  return { office: byAgency(office.filter(isOwed), names), inputs: byAgency(inputs.filter(isOwed), names) };
};
