import type { Decision } from '@dondoc/event-sourcing';
import { lookUpPaper, type Paper } from '../../document/paper.js';
import { documentUnknown } from '../../document/document.refusals.js';
import type { ReceiveExtraReport } from '../commands/receive-extra-report.js';
import { lookUpSupervising, openSession } from '../session-guard.js';
import type { SessionEvent } from '../session.events.js';
import { extraReportUnknown } from '../session.refusals.js';
import type { Session } from '../session.state.js';
import type { Supervising } from '../supervising-side.js';

interface Facts extends Supervising {
  readonly report: Paper | undefined;
}

export const receiveExtraReport: Decision<Session | undefined, SessionEvent, ReceiveExtraReport, Facts> = {
  lookUp: async (body, look, state, circumstances) => ({
    ...(await lookUpSupervising(body, look, state, circumstances)),
    report: await lookUpPaper(look, body.documentId),
  }),
  decide: ({ requestId, documentId }, state, _, facts) => {
    const { extraReports } = openSession('ReceiveExtraReport', state, facts);
    if (!extraReports.some((each) => each.requestId === requestId && !each.isReceived))
      throw extraReportUnknown({ requestId });
    if (!facts.report) throw documentUnknown({ documentId });
    return [{ type: 'ExtraReportReceived', data: { requestId, documentId } }];
  },
};
