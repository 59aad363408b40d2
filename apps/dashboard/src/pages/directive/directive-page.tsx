import { getDirectiveOptions, getDirectiveTreeOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { DayLink } from '../../day/day-link.js';
import { DayBar } from '../../day/day-bar.js';
import { useDay } from '../../day/day.js';
import { usePost } from '../../session/session.js';
import { useTitle } from '../../shell/title.js';
import { Answered } from '../../states/states.js';
import { useWords } from '../../words/language.js';
import './directive.css';
import { DirectiveActs } from './directive-acts.js';
import { DirectiveFacts } from './directive-facts.js';
import { DirectiveTags } from './directive-tags.js';
import { OrphanReviewSection } from './orphan-review.js';
import { TreeNumbers } from './tree-numbers.js';
import { TreeSection } from './tree-section.js';
import { UnresolvedSection } from './unresolved-section.js';

/** Văn bản: what it is, what it rests on, and what became of each of its clauses. */
export default function DirectivePage() {
  const words = useWords();
  const { id = '' } = useParams();
  const { asOf, isPast } = useDay();
  const post = usePost();
  const detail = useQuery(getDirectiveOptions({ path: { id }, query: asOf }));
  const tree = useQuery(getDirectiveTreeOptions({ path: { id }, query: asOf }));
  useTitle(detail.data?.number ?? words.directive.title);
  return (
    <Answered of={detail}>
      {(answer) => (
        <>
          <div className="page-head">
            <div>
              <h1>
                {words.directive.title} {answer.number}
              </h1>
              <p className="directive-summary">{answer.summary}</p>
              <DirectiveTags directive={answer} />
            </div>
            {!isPast && post?.commands.includes('IssuePlan') && post.agencyId !== answer.issuerId && (
              <DayLink className="handle" to={`/directives?tab=plans&act=IssuePlan&directiveId=${id}`}>
                {words.directive.issuePlan}
              </DayLink>
            )}
          </div>
          <DayBar />
          {!isPast && <DirectiveActs detail={answer} />}
          <OrphanReviewSection directive={answer} />
          {tree.data && <TreeNumbers tree={tree.data} />}
          <DirectiveFacts detail={answer} />
          {!isPast && <UnresolvedSection id={id} />}
          <Answered of={tree}>{(found) => <TreeSection tree={found} />}</Answered>
        </>
      )}
    </Answered>
  );
}
