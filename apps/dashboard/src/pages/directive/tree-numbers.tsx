import type { DirectiveTree } from '@dondoc/api';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { NumberCard } from '../../figures/number-card.js';
import { TaskListLink } from '../../figures/task-list-link.js';
import { useWords } from '../../words/language.js';
import { nodesOf, numbersOf, type Shown } from './tree-nodes.js';
import { useShown } from './use-shown.js';

/** How many clauses, tasks, overdue tasks and clauses without tasks; each opens what it counts. */
export function TreeNumbers({ tree }: { readonly tree: DirectiveTree }) {
  const words = useWords();
  const [address] = useSearchParams();
  const { shown } = useShown();
  const directiveId = tree.directive.id;
  const numbers = useMemo(() => numbersOf(nodesOf(tree)), [tree]);
  const clausesShown = (next: Shown) => {
    const query = new URLSearchParams(address);
    if (next === 'all') query.delete('show');
    else query.set('show', next);
    return `/directives/${directiveId}?${query.toString()}#tree`;
  };
  const current = (next: Shown) => shown === next && { 'aria-current': 'true' as const };
  return (
    <ul className="numbers">
      <NumberCard label={words.directive.clauses}>
        <Link to={clausesShown('all')} className="figure" {...current('all')}>
          {numbers.clauses}
        </Link>
      </NumberCard>
      <NumberCard label={words.directive.tasks}>
        <TaskListLink filter={{ directiveId }}>{numbers.tasks}</TaskListLink>
      </NumberCard>
      <NumberCard label={words.directive.overdue} tone={numbers.overdue > 0 ? 'late' : undefined}>
        <TaskListLink filter={{ directiveId, timeliness: ['Overdue'] }}>{numbers.overdue}</TaskListLink>
      </NumberCard>
      <NumberCard
        label={words.directive.without}
        tone={numbers.without > numbers.setAside ? 'soon' : undefined}
        note={numbers.setAside > 0 && words.directive.setAside(numbers.setAside)}
      >
        <Link to={clausesShown('without')} className="figure" {...current('without')}>
          {numbers.without}
        </Link>
      </NumberCard>
    </ul>
  );
}
