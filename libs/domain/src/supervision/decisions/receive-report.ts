import type { Decision } from '@dondoc/event-sourcing';
import { lookUpPaper, type Paper } from '../../document/paper.js';
import { documentUnknown } from '../../document/document.refusals.js';
import type { ReceiveReport } from '../commands/receive-report.js';
import { lookUpSupervising, openSession } from '../session-guard.js';
import type { SessionEvent } from '../session.events.js';
import { agencyNotSupervised, reportReceivedAlready } from '../session.refusals.js';
import type { Session } from '../session.state.js';
import type { Supervising } from '../supervising-side.js';

interface Facts extends Supervising {
  readonly report: Paper | undefined;
}

export const receiveReport: Decision<Session | undefined, SessionEvent, ReceiveReport, Facts> = {
  lookUp: async (body, look, state, circumstances) => ({
    ...(await lookUpSupervising(body, look, state, circumstances)),
    report: await lookUpPaper(look, body.documentId),
  }),
  decide: ({ agencyId, documentId }, state, _, facts) => {
    const session = openSession('ReceiveReport', state, facts);
    if (session.reportedIds.includes(agencyId)) throw reportReceivedAlready({ agencyId });
    if (!session.supervisedAgencyIds.includes(agencyId)) throw agencyNotSupervised({ agencyId });
    if (!facts.report) throw documentUnknown({ documentId });
    return [{ type: 'SupervisionReportReceived', data: { agencyId, documentId } }];
  },
};
