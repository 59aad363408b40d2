import type { StatusSummary } from '@dondoc/api';
import { COMPLETED, kindsOfCell, OPEN } from '../../figures/kinds.js';
import { TaskListLink, type ListFilter } from '../../figures/task-list-link.js';
import { useWords } from '../../words/language.js';

interface FiguresProps {
  readonly summary: StatusSummary;
  readonly filter: ListFilter;
}

/** The four official cells, with what has no deadline beside them. */
export function Cells({ summary: { cells }, filter }: FiguresProps) {
  const words = useWords();
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
          {part('completedLate', words.status.lateCell)}
          <tr>
            <th scope="row">{words.status.open}</th>
            <td>
              <TaskListLink filter={{ ...filter, timeliness: OPEN }}>
                {openInTime + openOverdue + openNoDeadline}
              </TaskListLink>
            </td>
          </tr>
          {part('openInTime', words.status.inTime)}
          {part('openOverdue', words.status.lateCell)}
          {part('openNoDeadline', words.status.noDeadline)}
        </tbody>
      </table>
    </section>
  );
}
