import type { SessionAct, SessionDetail } from '@dondoc/api';
import { CommandDrawer } from '../../acts/command-drawer.js';
import { sessionActLabels } from '../../words/supervision-labels.js';
import { useSpeech } from '../../words/language.js';
import { sendSessionAct, type SessionValues } from './send-session-act.js';
import { SessionFields } from './session-fields.js';
import { totalOf } from './stages.js';
import { useAgencies } from '../../agency/agencies.js';

interface SessionDrawerProps {
  readonly act: SessionAct;
  readonly session: SessionDetail;
  readonly onClose: () => void;
}

/** The form of one act in a session. */
export function SessionDrawer({ act, session, onClose }: SessionDrawerProps) {
  const { say } = useSpeech();
  const { byId } = useAgencies();
  const { id, revision, supervisedAgencyIds, members, reports, recommendations } = session;
  const awaited = supervisedAgencyIds.filter((each) => !reports.some(({ agencyId }) => agencyId === each));
  const levels = [...new Set(supervisedAgencyIds.flatMap((each) => byId.get(each)?.level ?? []))];
  const initial: Partial<Record<SessionAct, Partial<SessionValues>>> = {
    ReceiveReport: awaited[0] === undefined ? {} : { agencyId: awaited[0] },
    ConductSession: { attendance: members },
    RequestExtraReport: supervisedAgencyIds[0] === undefined ? {} : { agencyId: supervisedAgencyIds[0] },
    PutQuestion: supervisedAgencyIds[0] === undefined ? {} : { agencyId: supervisedAgencyIds[0] },
    IssueRecommendation: {
      reference: `R${totalOf(recommendations) + 1}`,
      addresseeIds: supervisedAgencyIds,
      levels,
    },
  };
  return (
    <CommandDrawer<SessionValues>
      title={say(sessionActLabels[act])}
      // each recommendation is a form of its own
      draft={`${id}.${act}${act === 'IssueRecommendation' ? `.${totalOf(recommendations)}` : ''}`}
      revision={revision}
      initial={initial[act] ?? {}}
      size={640}
      send={(values, sent) => sendSessionAct(act, session, sent, values)}
      onClose={onClose}
    >
      <SessionFields act={act} session={session} awaited={awaited} />
    </CommandDrawer>
  );
}
