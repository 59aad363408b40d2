import type { DirectiveDetail, OrphanReview } from '@dondoc/api';
import { getOrphanReviewOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useAgencies } from '../../agency/agencies.js';
import { DayLink } from '../../day/day-link.js';
import { useDay, usePrinted } from '../../day/day.js';
import { dayOf } from '../../day/printed.js';
import { LifecycleTag } from '../../figures/timeliness-tag.js';
import { usePost } from '../../session/session.js';
import { Answered } from '../../states/states.js';
import { orphanDecisionLabels } from '../../words/directive-labels.js';
import { useSpeech } from '../../words/language.js';
import { OrphanDrawer } from './orphan-drawer.js';

type Orphan = OrphanReview['waiting'][number];

const nameOfTask = ({ task }: Orphan): string => task.reference ?? task.content;

function OrphanLine({ orphan }: { readonly orphan: Orphan }) {
  const { words, say } = useSpeech();
  const { nameOf } = useAgencies();
  const printed = usePrinted();
  const { task, decided, listed } = orphan;
  return (
    <>
      <DayLink to={`/tasks/${task.id}`}>{nameOfTask(orphan)}</DayLink> {nameOf(task.leadId)}{' '}
      <LifecycleTag lifecycle={task.lifecycle} />{' '}
      {!listed && <span className="note">({words.directive.notListed})</span>}
      {decided && (
        <p className="note">
          {say(orphanDecisionLabels[decided.decision])}, {printed.day(dayOf(decided.at))}. {decided.reason}{' '}
          {decided.successorTaskId && (
            <DayLink to={`/tasks/${decided.successorTaskId}`}>{words.directive.successor}</DayLink>
          )}
        </p>
      )}
    </>
  );
}

interface ReviewProps {
  readonly review: OrphanReview;
  readonly directive: DirectiveDetail;
}

function Review({ review, directive }: ReviewProps) {
  const { words } = useSpeech();
  const { isPast } = useDay();
  const post = usePost();
  const [chosen, setChosen] = useState<Orphan>();
  const { waiting, decided } = review;
  const decides = !isPast && post?.commands.includes('DecideOrphan') === true;
  return (
    <section aria-labelledby="orphans">
      <h2 id="orphans">{words.directive.orphans}</h2>
      <p className="note">
        {waiting.length === 0 ? words.directive.reviewClosed : words.directive.waiting(waiting.length)}{' '}
        {waiting.length > 0 && words.directive.orphansHint}
      </p>
      {waiting.length > 0 && (
        <ul className="reports" aria-label={words.directive.waiting(waiting.length)}>
          {waiting.map((orphan) => (
            <li key={orphan.task.id}>
              <OrphanLine orphan={orphan} />{' '}
              {decides && orphan.task.issuerId === post.agencyId && (
                <Button
                  size="small"
                  className="not-printed"
                  aria-label={words.directive.decideFor(nameOfTask(orphan))}
                  onClick={() => setChosen(orphan)}
                >
                  {words.directive.decide}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {decided.length > 0 && (
        <>
          <h3 id="decided">{words.directive.decided}</h3>
          <ul className="reports" aria-labelledby="decided">
            {decided.map((orphan) => (
              <li key={orphan.task.id}>
                <OrphanLine orphan={orphan} />
              </li>
            ))}
          </ul>
        </>
      )}
      {chosen && (
        <OrphanDrawer
          key={chosen.task.id}
          task={chosen.task}
          directive={directive}
          onClose={() => setChosen(undefined)}
        />
      )}
    </section>
  );
}

/** Rà soát khi văn bản bị thay thế: the tasks that a directive left open, and what was decided on each. */
export function OrphanReviewSection({ directive }: { readonly directive: DirectiveDetail }) {
  const { asOf } = useDay();
  const { id, ending } = directive;
  const review = useQuery({
    ...getOrphanReviewOptions({ path: { id }, query: asOf }),
    enabled: ending !== undefined,
  });
  if (!ending) return null;
  return <Answered of={review}>{(found) => <Review review={found} directive={directive} />}</Answered>;
}
