import type { TaskLine } from '@dondoc/api';
import type { ReactNode } from 'react';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { TimelinessTag } from '../../figures/timeliness-tag.js';
import { useWords } from '../../words/language.js';
import { FactList } from './fact-list.js';

/** What was asked of the lead: the sentence, the product and by when. */
export function Assignment({ task }: { readonly task: TaskLine }) {
  const words = useWords();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const { expectedProduct, dueOn, originalDueOn, reviewOn } = task;
  const day = (of: string | undefined): ReactNode => of && printed.weekday(of);
  return (
    <section className="side" aria-labelledby="assigned">
      <h3 id="assigned">{words.decisions.assigned}</h3>
      <p className="sentence">{task.content}</p>
      <FactList
        facts={[
          [
            words.task.product,
            'none' in expectedProduct
              ? words.tasks.noProduct
              : `${expectedProduct.kind} ${words.task.to} ${expectedProduct.addressedTo}`,
          ],
          [words.task.lead, nameOf(task.leadId)],
          [words.task.coordinators, task.coordinatorIds.map(nameOf).join(', ')],
          [words.task.issuer, nameOf(task.issuerId)],
          [words.task.source, [task.directiveNumber, task.clauseLabel].filter(Boolean).join(', ')],
          [words.tasks.date, task.issuedOn && printed.day(task.issuedOn)],
          [words.task.original, day(originalDueOn)],
          [words.task.approved, dueOn !== originalDueOn && day(dueOn)],
          [words.task.review, day(reviewOn)],
          [
            words.decisions.stands,
            <TimelinessTag key="tag" timeliness={task.timeliness} reviewOn={reviewOn} />,
          ],
        ]}
      />
    </section>
  );
}
