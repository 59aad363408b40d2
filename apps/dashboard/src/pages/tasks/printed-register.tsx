import type { TaskLine } from '@dondoc/api';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { useTimelinessText } from '../../figures/timeliness-tag.js';
import { lifecycleLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';

/** All rows of the filter as they go on A4 across: the head of the table comes again on every sheet. */
export function PrintedRegister({ items }: { readonly items: readonly TaskLine[] }) {
  const { words, say } = useSpeech();
  const { nameOf } = useAgencies();
  const printed = usePrinted();
  const textOf = useTimelinessText();
  const dayOr = (day: string | undefined) => (day === undefined ? '' : printed.day(day));
  const said = words.tasks;
  const stateOf = ({ lifecycle, timeliness, reviewOn }: TaskLine): string => {
    const state = say(lifecycleLabels[lifecycle]);
    if (!timeliness) return state;
    const inTime = textOf(timeliness, reviewOn);
    return inTime.startsWith(state) ? inTime : `${state}; ${inTime}`;
  };
  return (
    <table className="printed-register">
      <thead>
        <tr>
          {[
            said.ordinal,
            said.reference,
            said.number,
            said.date,
            said.content,
            said.lead,
            said.coordinator,
            said.originalDue,
            said.approvedDue,
            said.product,
            said.state,
          ].map((head) => (
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
            <td>{task.reference}</td>
            <td>{[task.directiveNumber, task.clauseLabel].filter(Boolean).join(', ')}</td>
            <td>{dayOr(task.issuedOn)}</td>
            <td>{task.content}</td>
            <td>{nameOf(task.leadId)}</td>
            <td>{task.coordinatorIds.map(nameOf).join(', ')}</td>
            <td>{dayOr(task.originalDueOn)}</td>
            <td>{dayOr(task.dueOn)}</td>
            <td>
              {'none' in task.expectedProduct
                ? said.noProduct
                : `${task.expectedProduct.kind} ${words.task.to} ${task.expectedProduct.addressedTo}`}
            </td>
            <td>{stateOf(task)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
