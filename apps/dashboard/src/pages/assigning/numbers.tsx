import type { DeadlineExplanation } from '@dondoc/api';
import { usePrinted } from '../../day/day.js';
import { listAddress } from '../../figures/task-list-link.js';
import { NumberCard } from '../../figures/number-card.js';
import { useWords } from '../../words/language.js';
import { Link } from 'react-router';
import type { TakenLeads } from './taken-leads.js';

interface NumbersProps {
  readonly chosen: readonly string[];
  readonly taken: TakenLeads;
  readonly explanation: DeadlineExplanation | undefined;
  /** The deadline runs from each agency's receipt: no single day can be named yet. */
  readonly perAgency: boolean;
}

/** Cơ quan chọn, hạn, trùng lặp. */
export function Numbers({ chosen, taken, explanation, perAgency }: NumbersProps) {
  const words = useWords();
  const printed = usePrinted();
  const duplicates = chosen.flatMap((lead) => taken.get(lead) ?? []);
  const due = explanation?.dueOn
    ? printed.day(explanation.dueOn)
    : words.assigning.reviewOn(printed.day(explanation?.reviewOn ?? ''));
  return (
    <ul className="numbers">
      <NumberCard label={words.assigning.chosen}>
        <a href="#agencies" className="figure">
          {chosen.length}
        </a>
      </NumberCard>
      <NumberCard
        label={words.assigning.due}
        note={perAgency && explanation ? words.assigning.perAgency : undefined}
      >
        {explanation ? (
          <a href="#computed" className="figure">
            {perAgency ? words.assigning.froms.received : due}
          </a>
        ) : (
          '–'
        )}
      </NumberCard>
      <NumberCard label={words.assigning.duplicates} tone={duplicates.length > 0 ? 'soon' : undefined}>
        {duplicates.length === 0 ? (
          '0'
        ) : (
          <Link className="figure" to={listAddress({ id: duplicates.map(({ id }) => id) }, null)}>
            {duplicates.length}
          </Link>
        )}
      </NumberCard>
    </ul>
  );
}
