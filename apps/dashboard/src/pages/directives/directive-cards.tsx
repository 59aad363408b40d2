import type { DirectiveLine } from '@dondoc/api';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { PaperLink } from '../../papers/paper-link.js';
import { useWords } from '../../words/language.js';
import { TaskCounts } from './task-counts.js';
import { UnresolvedTag } from './unresolved-tag.js';

/** The register on a narrow screen: one card a directive. */
export function DirectiveCards({ items }: { readonly items: readonly DirectiveLine[] }) {
  const words = useWords();
  const { nameOf } = useAgencies();
  const printed = usePrinted();
  return (
    <ol className="paper-cards">
      {items.map((directive) => (
        <li key={directive.id}>
          <p>
            <strong>
              <PaperLink paper={{ kind: 'directive', id: directive.id, number: directive.number }} />
            </strong>
            , {printed.day(directive.issuedOn)}
          </p>
          <p>{directive.summary}</p>
          <p className="note">
            {nameOf(directive.issuerId)}, {words.directives.clauses(directive.clauses.length)}
          </p>
          <dl className="card-facts">
            <div>
              <dt>
                {words.directives.tasks} ({words.directives.openOfTotal})
              </dt>
              <dd>
                <TaskCounts directive={directive} />
              </dd>
            </div>
            <div>
              <dt>{words.directives.citations}</dt>
              <dd>
                <UnresolvedTag directive={directive} />
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ol>
  );
}
