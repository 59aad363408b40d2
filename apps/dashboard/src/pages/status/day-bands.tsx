import type { StatusSummary } from '@dondoc/api';
import { TaskListLink, type ListFilter } from '../../figures/task-list-link.js';
import { useWords } from '../../words/language.js';

type Band = StatusSummary['bands']['left'][number];

interface FiguresProps {
  readonly summary: StatusSummary;
  readonly filter: ListFilter;
}

/** By how many calendar days open tasks are overdue, and how many the others have left. */
export function DayBands({ summary: { bands }, filter }: FiguresProps) {
  const words = useWords();
  const span = ({ from, to }: Band): string => {
    if (to === undefined) return words.status.atLeast(from);
    return from === 0 ? words.status.upTo(to) : words.status.between(from, to);
  };
  const part = (name: string, of: readonly Band[], filterOf: (band: Band) => ListFilter, late: boolean) => (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          {name}
        </th>
      </tr>
      {of.map((band) => (
        <tr key={band.from} className="part">
          <th scope="row">{span(band)}</th>
          <td>
            <TaskListLink
              filter={{ ...filter, ...filterOf(band) }}
              className={late && band.count > 0 ? 'late' : ''}
            >
              {band.count}
            </TaskListLink>
          </td>
        </tr>
      ))}
    </tbody>
  );
  return (
    <section aria-labelledby="day-bands">
      <h2 id="day-bands">{words.status.dayBands}</h2>
      <table className="plain-table">
        {part(
          words.status.overdueDays,
          bands.overdue,
          ({ from, to }) => ({ overdueFrom: from, overdueTo: to }),
          true,
        )}
        {part(words.status.leftDays, bands.left, ({ from, to }) => ({ leftFrom: from, leftTo: to }), false)}
      </table>
    </section>
  );
}
