import type { Paper, RecommendationAct } from '@dondoc/api';
import { getRecommendationOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { DayLink } from '../../day/day-link.js';
import { usePost } from '../../session/session.js';
import { recommendationActLabels } from '../../words/supervision-labels.js';
import { useWords } from '../../words/language.js';
import { AssignDrawer, useAgenciesUnder } from './assign-drawer.js';
import { Offered } from './offered.js';
import { RecommendationDrawer } from './recommendation-drawer.js';

type Act = RecommendationAct | 'AssignTask';

interface RecommendationActsProps {
  readonly id: string;
  readonly paperOf: (id: string | undefined) => Paper | undefined;
  readonly asked: string | undefined;
  readonly onAct: (act: Act | undefined) => void;
}

const ASIDE: readonly RecommendationAct[] = [
  'ContestRecommendation',
  'AmendRecommendation',
  'WithdrawRecommendation',
];

const isAct = (word: string | undefined): word is RecommendationAct =>
  word !== undefined && Object.hasOwn(recommendationActLabels, word);

/** What may be done with a recommendation now, and the form that is open. */
export function RecommendationActs({ id, paperOf, asked, onAct }: RecommendationActsProps) {
  const words = useWords();
  const post = usePost();
  const under = useAgenciesUnder();
  const { data } = useQuery(getRecommendationOptions({ path: { id } }));
  const opened = useRef<string>(undefined);
  if (!data) return null;
  const isOpen = (act: string) => data.commands.some(({ command, open }) => open && command === act);
  const assigns =
    post?.commands.includes('AssignTask') === true &&
    under.length > 0 &&
    data.state !== 'Closed' &&
    data.state !== 'Withdrawn';
  // a form that was opened stays, whatever somebody else does meanwhile: the server says what came between
  if (asked !== undefined && (isOpen(asked) || (asked === 'AssignTask' && assigns))) opened.current = asked;
  const directives = data.concerns.flatMap(({ documentId }) => {
    const paper = paperOf(documentId);
    return paper?.kind === 'directive' && paper.issuerId === post?.agencyId ? [paper] : [];
  });
  return (
    <>
      <Offered<RecommendationAct>
        label={words.supervision.actsOf(data.reference)}
        offers={data.commands}
        onAct={onAct}
        aside={ASIDE}
        more={
          assigns && (
            <>
              <Button onClick={() => onAct('AssignTask')}>{words.supervision.assign}</Button>
              {directives.map((paper) => (
                <DayLink key={paper.id} to={`/directives/${paper.id}/assign?recommendation=${id}`}>
                  {words.supervision.assignBy(paper.number)}
                </DayLink>
              ))}
            </>
          )
        }
        wayOut={(act) =>
          act === 'CloseRecommendation' &&
          isOpen('ReportBack') && (
            <Button size="small" onClick={() => onAct('ReportBack')}>
              {words.supervision.wayOut}
            </Button>
          )
        }
      />
      {asked !== undefined && opened.current === asked && isAct(asked) && (
        <RecommendationDrawer
          key={asked}
          act={asked}
          recommendation={data}
          onClose={() => onAct(undefined)}
        />
      )}
      {asked === 'AssignTask' && opened.current === asked && (
        <AssignDrawer recommendation={data} onClose={() => onAct(undefined)} />
      )}
    </>
  );
}
