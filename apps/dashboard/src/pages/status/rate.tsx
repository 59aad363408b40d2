import type { OnTimeRate } from '@dondoc/api';
import { printRate } from '../../day/printed.js';
import { kindsOfCell, RATED } from '../../figures/kinds.js';
import { TaskListLink, type ListFilter } from '../../figures/task-list-link.js';
import { useSpeech } from '../../words/language.js';

/** A percentage of fewer tasks says nothing about an agency. */
const SMALLEST_RATED = 5;

interface RateProps {
  readonly rate: OnTimeRate;
  readonly filter: ListFilter;
  /** By which deadline the tasks are judged. */
  readonly by: 'timeliness' | 'originalTimeliness';
}

/** The counts first, each with its list; then the percentage, where there are enough tasks for one. */
export function Rate({ rate, filter, by }: RateProps) {
  const { language, words } = useSpeech();
  const { onTime, of } = rate;
  return (
    <span className="rate">
      <TaskListLink filter={{ ...filter, [by]: kindsOfCell.completedOnTime }}>{onTime}</TaskListLink>
      {' / '}
      <TaskListLink filter={{ ...filter, [by]: RATED }}>{of}</TaskListLink>
      {of >= SMALLEST_RATED ? ` = ${printRate(onTime, of, language)}` : of > 0 && ` (${words.status.few})`}
    </span>
  );
}
