import type { TaskLine } from '@dondoc/api';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { LATE } from '../../figures/kinds.js';
import { lifecycleLabels, provenanceLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';

/** All rows of the filter as they go on A4 across, in the columns of the official appendix and of the CSV file. */
export function PrintedRegister({ items }: { readonly items: readonly TaskLine[] }) {
  const { words, say } = useSpeech();
  const { nameOf } = useAgencies();
  const printed = usePrinted();
  const dayOr = (day: string | undefined) => (day === undefined ? '' : printed.day(day));
  const said = words.tasks;
  const numberOf = ({ directiveNumber, clauseLabel, reference }: TaskLine) =>
    [directiveNumber, clauseLabel].filter(Boolean).join(', ') || reference;
  const productOf = ({ expectedProduct }: TaskLine) =>
    'none' in expectedProduct
      ? said.noProduct
      : `${expectedProduct.kind} ${words.task.to} ${expectedProduct.addressedTo}`;
  const daysLate = ({ timeliness }: TaskLine) =>
    timeliness && LATE.includes(timeliness.kind) ? timeliness.calendarDays : undefined;
  const notesOn = ({ provenance, returned, withdrawalReason }: TaskLine) =>
    [provenance && say(provenanceLabels[provenance]), returned ? said.returned : undefined, withdrawalReason]
      .filter(Boolean)
      .join('; ');
  const heads = [said.ordinal, said.number, said.day, said.content, said.lead, said.coordinator].concat(
    [said.originalDue, said.approvedDue, said.product, said.result, said.state],
    [said.daysLate, said.cause, said.notes],
  );
  return (
    <table className="printed-register">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((task, place) => (
          <tr key={task.id}>
            <td>{place + 1}</td>
            <td>{numberOf(task)}</td>
            <td>{dayOr(task.directiveIssuedOn ?? task.issuedOn)}</td>
            <td>{task.content}</td>
            <td>{nameOf(task.leadId)}</td>
            <td>{task.coordinatorIds.map(nameOf).join('; ')}</td>
            <td>{dayOr(task.originalDueOn)}</td>
            <td>{dayOr(task.dueOn)}</td>
            <td>{productOf(task)}</td>
            <td>{task.result}</td>
            <td>{say(lifecycleLabels[task.lifecycle])}</td>
            <td>{daysLate(task)}</td>
            <td>{task.difficulties ?? task.lateReason}</td>
            <td>{notesOn(task)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
