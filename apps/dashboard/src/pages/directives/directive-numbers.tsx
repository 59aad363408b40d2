import type { DirectiveList } from '@dondoc/api';
import { Link } from 'react-router';
import { usePrinted } from '../../day/day.js';
import { NumberCard } from '../../figures/number-card.js';
import { useWords } from '../../words/language.js';
import { useRegisterAddress } from './register-address.js';

/** How many directives there are, how many have no tasks, how many cite what nobody has found; each opens its list. */
export function DirectiveNumbers({ counts }: Pick<DirectiveList, 'counts'>) {
  const words = useWords();
  const printed = usePrinted();
  const { filter, year, addressWith } = useRegisterAddress();
  const { withoutTasks = false, unresolved = false } = filter;
  const figure = (n: number, isShown: boolean, flags: { readonly [name: string]: string }) => (
    <Link
      to={addressWith({ withoutTasks: undefined, unresolved: undefined, ...flags })}
      className="figure"
      {...(isShown && { 'aria-current': 'true' as const })}
    >
      {printed.count(n)}
    </Link>
  );
  return (
    <ul className="numbers">
      <NumberCard label={year === undefined ? words.directives.ofEveryYear : words.directives.ofYear(year)}>
        {figure(counts.total, !withoutTasks && !unresolved, {})}
      </NumberCard>
      <NumberCard label={words.directives.withoutTasks} tone={counts.withoutTasks > 0 ? 'soon' : undefined}>
        {figure(counts.withoutTasks, withoutTasks, { withoutTasks: 'true' })}
      </NumberCard>
      <NumberCard
        label={words.directives.unresolvedTop}
        tone={counts.unresolved > 0 ? 'soon' : undefined}
        note={words.directives.unresolvedNote}
      >
        {figure(counts.unresolved, unresolved, { unresolved: 'true' })}
      </NumberCard>
    </ul>
  );
}
