import type { StatusSummary } from '@dondoc/api';
import { COMPLETED, kindsOfCell } from '../../figures/kinds.js';
import { NumberCard } from '../../figures/number-card.js';
import { TaskListLink, type ListFilter } from '../../figures/task-list-link.js';
import { useSpeech } from '../../words/language.js';
import { Rate } from './rate.js';

interface FiguresProps {
  readonly summary: StatusSummary;
  readonly filter: ListFilter;
}

/** Total, completed, overdue, due soon and the two rates. */
export function TopNumbers({ summary, filter }: FiguresProps) {
  const { words, say } = useSpeech();
  const { total, cells, byTimeliness, rates, formula } = summary;
  return (
    <>
      <ul className="numbers">
        <NumberCard label={words.status.total}>
          <TaskListLink filter={{ ...filter, counted: true }}>{total}</TaskListLink>
        </NumberCard>
        <NumberCard label={words.status.completed} tone="done">
          <TaskListLink filter={{ ...filter, timeliness: COMPLETED }}>
            {cells.completedOnTime + cells.completedLate}
          </TaskListLink>
        </NumberCard>
        <NumberCard label={words.status.overdue} tone={cells.openOverdue > 0 ? 'late' : undefined}>
          <TaskListLink filter={{ ...filter, timeliness: kindsOfCell.openOverdue }}>
            {cells.openOverdue}
          </TaskListLink>
        </NumberCard>
        <NumberCard label={words.status.dueSoon} tone={byTimeliness.DueSoon > 0 ? 'soon' : undefined}>
          <TaskListLink filter={{ ...filter, timeliness: ['DueSoon'] }}>{byTimeliness.DueSoon}</TaskListLink>
        </NumberCard>
        <NumberCard label={words.status.rateApproved}>
          <Rate rate={rates.approved} filter={filter} by="timeliness" />
        </NumberCard>
        <NumberCard label={words.status.rateOriginal}>
          <Rate rate={rates.original} filter={filter} by="originalTimeliness" />
        </NumberCard>
      </ul>
      <details className="note">
        <summary>{words.status.formula}</summary>
        <p>{say(formula.approved)}</p>
        <p>{say(formula.original)}</p>
      </details>
    </>
  );
}
