import type { SessionAct, SessionDetail } from '@dondoc/api';
import { getSupervisionSessionOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { DayBar } from '../../day/day-bar.js';
import { DayLink } from '../../day/day-link.js';
import { useDay } from '../../day/day.js';
import { useTitle } from '../../shell/title.js';
import { Answered } from '../../states/states.js';
import { provenanceLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';
import { sessionActLabels } from '../../words/supervision-labels.js';
import { Offered } from './offered.js';
import { RecommendationNumbers } from './recommendation-numbers.js';
import { SessionFollowUp } from './session-follow-up.js';
import { SessionDrawer } from './session-drawer.js';
import { SessionRecommendations } from './session-recommendations.js';
import { SessionSheet } from './session-sheet.js';
import { SessionSteps } from './session-steps.js';
import { totalOf } from './stages.js';
import './supervision.css';

const isAct = (word: string | null): word is SessionAct =>
  word !== null && Object.hasOwn(sessionActLabels, word);

/** What may be done again and again, or need not be done at all, is never the largest button. */
const asideOf = (session: SessionDetail): readonly SessionAct[] => [
  'RequestExtraReport',
  'SubmitMemberNote',
  'PutQuestion',
  ...(session.sittings.length > 0 ? (['ReceiveReport', 'ConductSession'] as const) : []),
  ...(totalOf(session.recommendations) > 0 ? (['IssueRecommendation'] as const) : []),
];

/** One session: its course, its sheet, and its recommendations with what became of them. */
export default function SessionPage() {
  const { words, say } = useSpeech();
  const { id = '' } = useParams();
  const { asOf, isPast } = useDay();
  const [address, setAddress] = useSearchParams();
  const detail = useQuery(getSupervisionSessionOptions({ path: { id }, query: asOf }));
  useTitle(detail.data?.subject ?? words.supervision.session);
  const asked = address.get('act');
  const opened = useRef<SessionAct>(undefined);
  const setAct = (act: string | undefined, recommendation?: string) =>
    setAddress((before) => {
      const after = new URLSearchParams(before);
      after.delete('act');
      after.delete('recommendation');
      if (act) after.set('act', act);
      if (act && recommendation) after.set('recommendation', recommendation);
      return after;
    });
  return (
    <Answered of={detail}>
      {(session) => {
        const isOpen = session.commands.some(({ command, open }) => open && command === asked);
        // a form that was opened stays, whatever somebody else does meanwhile: the server says what came between
        if (isAct(asked) && isOpen) opened.current = asked;
        return (
          <>
            <p>
              <DayLink to="/supervision">{words.supervision.title}</DayLink>
            </p>
            <h1>{session.subject}</h1>
            {session.provenance && (
              <p className="provenance">[{say(provenanceLabels[session.provenance])}]</p>
            )}
            <DayBar />
            <RecommendationNumbers counts={session.recommendations} />
            <SessionSteps session={session} />
            {isPast ? (
              <p className="note">{words.task.pastDay}</p>
            ) : (
              <Offered<SessionAct>
                label={words.supervision.acts}
                offers={session.commands}
                aside={asideOf(session)}
                onAct={setAct}
              />
            )}
            <SessionSheet session={session} />
            <SessionFollowUp session={session} />
            <SessionRecommendations
              sessionId={id}
              isPast={isPast}
              opened={{ recommendation: address.get('recommendation'), act: asked }}
              onAct={setAct}
            />
            {isAct(asked) && opened.current === asked && !isPast && (
              <SessionDrawer key={asked} act={asked} session={session} onClose={() => setAct(undefined)} />
            )}
          </>
        );
      }}
    </Answered>
  );
}
