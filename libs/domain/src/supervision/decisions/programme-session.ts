import type { Decision } from '@dondoc/event-sourcing';
import { actsOnSideOf } from '../../agency/lies-under.js';
import { checkSigning } from '../../agency/signing.js';
import { checkPaperExists } from '../../document/paper.js';
import { present } from '../../record/present.js';
import { checkResupervision } from '../check-resupervision.js';
import type { ProgrammeSession } from '../commands/programme-session.js';
import type { SessionEvent } from '../session.events.js';
import { checkNotBegun } from '../session-guard.js';
import { checkParties, lookUpParties, type SessionParties } from '../session-parties.js';
import { plannedOutsideYear, supervisingBodyOnly } from '../session.refusals.js';
import type { Session } from '../session.state.js';

const isWithin = (year: number, { from, to }: { readonly from: string; readonly to: string }) =>
  from <= to && [from, to].every((day) => day.startsWith(`${year}-`));

export const programmeSession: Decision<Session | undefined, SessionEvent, ProgrammeSession, SessionParties> =
  {
    lookUp: async (body, look, _, circumstances) => {
      if (!(await actsOnSideOf(circumstances, look, body.supervisingBodyId))) throw supervisingBodyOnly({});
      await checkSigning(circumstances, look, body.supervisingBodyId);
      await checkPaperExists(look, body.programmeDocumentId);
      await checkResupervision(body, look);
      return lookUpParties(body, look);
    },
    decide: (body, state, circumstances, parties) => {
      const { occurredAt: _, signing: _signing, ...fields } = body;
      const { year, planned } = fields;
      checkNotBegun(state);
      checkParties(body, parties, circumstances);
      if (planned && !isWithin(year, planned)) throw plannedOutsideYear({ year });
      return [{ type: 'SessionProgrammed', data: present(fields) }];
    },
  };
