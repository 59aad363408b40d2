import type { DecisionPage } from '@dondoc/api';
import { Link } from 'react-router';
import { usePrinted } from '../../day/day.js';
import { NumberCard } from '../../figures/number-card.js';
import { useWords } from '../../words/language.js';
import { useWaitingFilter } from './waiting.js';

/** How many wait and how long; each number narrows the list to what it counts. */
export function Numbers({ counts }: Pick<DecisionPage, 'counts'>) {
  const words = useWords();
  const printed = usePrinted();
  const { kind, late, narrows, addressOf } = useWaitingFilter();
  const number = (n: number, to: string, isShown: boolean) => (
    <Link to={to} className="figure" {...(isShown && { 'aria-current': 'true' as const })}>
      {printed.count(n)}
    </Link>
  );
  return (
    <ul className="numbers">
      <NumberCard label={words.decisions.waiting}>
        {number(counts.waiting, addressOf({}), !narrows)}
      </NumberCard>
      <NumberCard label={words.decisions.acceptance}>
        {number(counts.acceptance, addressOf({ kind: 'acceptance' }), kind === 'acceptance' && !late)}
      </NumberCard>
      <NumberCard label={words.decisions.extension}>
        {number(counts.extension, addressOf({ kind: 'extension' }), kind === 'extension' && !late)}
      </NumberCard>
      {(counts.dispute > 0 || kind === 'dispute') && (
        <NumberCard label={words.decisions.dispute}>
          {number(counts.dispute, addressOf({ kind: 'dispute' }), kind === 'dispute' && !late)}
        </NumberCard>
      )}
      <NumberCard label={words.decisions.longest} note={counts.waiting > 0 && words.decisions.daysNote}>
        {counts.waiting === 0 ? (
          '–'
        ) : (
          // the list begins with it
          <Link to={addressOf({})} className="figure">
            {printed.count(counts.longestWorkingDays)}
          </Link>
        )}
      </NumberCard>
      <NumberCard
        label={words.decisions.late}
        tone={counts.late > 0 ? 'late' : undefined}
        note={words.decisions.lateNote}
      >
        {number(counts.late, addressOf({ late: true }), late)}
      </NumberCard>
    </ul>
  );
}
