import type { StatusSummary } from '@dondoc/api';
import { COMPLETED, COUNTED, kindsOfCell, OPEN } from '../../figures/kinds.js';
import { TaskListLink, type ListFilter } from '../../figures/task-list-link.js';
import { timelinessLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';

interface FiguresProps {
  readonly summary: StatusSummary;
  readonly filter: ListFilter;
}

/** The four official cells, with what has no deadline beside them. */
export function Cells({ summary: { cells }, filter }: FiguresProps) {
  const { words } = useSpeech();
  const { completedOnTime, completedLate, openInTime, openOverdue, openNoDeadline } = cells;
  const part = (cell: keyof typeof cells, label: string) => (
    <tr className="part">
      <th scope="row">{label}</th>
      <td>
        <TaskListLink filter={{ ...filter, timeliness: kindsOfCell[cell] }}>{cells[cell]}</TaskListLink>
      </td>
    </tr>
  );
  return (
    <section aria-labelledby="cells">
      <h2 id="cells">{words.status.cells}</h2>
      <table className="plain-table">
        <tbody>
          <tr>
            <th scope="row">{words.status.done}</th>
            <td>
              <TaskListLink filter={{ ...filter, timeliness: COMPLETED }}>
                {completedOnTime + completedLate}
              </TaskListLink>
            </td>
          </tr>
          {part('completedOnTime', words.status.onTime)}
          {part('completedLate', words.status.late)}
          <tr>
            <th scope="row">{words.status.open}</th>
            <td>
              <TaskListLink filter={{ ...filter, timeliness: OPEN }}>
                {openInTime + openOverdue + openNoDeadline}
              </TaskListLink>
            </td>
          </tr>
          {part('openInTime', words.status.inTime)}
          {part('openOverdue', words.status.late)}
          {part('openNoDeadline', words.status.noDeadline)}
        </tbody>
      </table>
    </section>
  );
}

/** How many tasks stand in each band of timeliness, as bars with their counts. */
export function Bands({ summary: { byTimeliness, total }, filter }: FiguresProps) {
  const { words, say } = useSpeech();
  return (
    <section aria-labelledby="bands">
      <h2 id="bands">{words.status.bands}</h2>
      <table className="plain-table bands">
        <tbody>
          {COUNTED.map((kind) => (
            <tr key={kind} className={byTimeliness[kind] === 0 ? 'zero' : ''}>
              <th scope="row">{say(timelinessLabels[kind])}</th>
              <td>
                <TaskListLink filter={{ ...filter, timeliness: [kind] }}>{byTimeliness[kind]}</TaskListLink>
              </td>
              <td className="bar" aria-hidden="true">
                <progress max={total} value={byTimeliness[kind]} tabIndex={-1} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
