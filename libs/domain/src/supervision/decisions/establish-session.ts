import type { Circumstances, Decision, Look } from '@dondoc/event-sourcing';
import { actsOnSideOf } from '../../agency/lies-under.js';
import { checkAgenciesKnown } from '../../agency/known-agencies.js';
import { checkSigning } from '../../agency/signing.js';
import { checkPaperExists } from '../../document/paper.js';
import { present } from '../../record/present.js';
import { checkResupervision } from '../check-resupervision.js';
import type { DelegationBody } from '../commands/delegation.body.js';
import type { EstablishProgrammedSession } from '../commands/establish-programmed-session.js';
import type { EstablishSession } from '../commands/establish-session.js';
import type { SessionEvent } from '../session.events.js';
import { checkNotBegun, lookUpSupervising, openSession } from '../session-guard.js';
import { checkParties, lookUpParties, type SessionParties } from '../session-parties.js';
import { sessionUnknown, supervisingBodyOnly } from '../session.refusals.js';
import type { Session } from '../session.state.js';
import type { Supervising } from '../supervising-side.js';

const checkDelegation = async (
  { decisionDocumentId, planDocumentId, members }: DelegationBody,
  look: Look,
  circumstances: Circumstances,
  supervisingBodyId: string,
): Promise<void> => {
  await checkSigning(circumstances, look, supervisingBodyId);
  await checkPaperExists(look, decisionDocumentId);
  if (planDocumentId !== undefined) await checkPaperExists(look, planDocumentId);
  await checkAgenciesKnown(
    look,
    members.map(({ agencyId }) => agencyId),
  );
};

export const establishSession: Decision<Session | undefined, SessionEvent, EstablishSession, SessionParties> =
  {
    lookUp: async (body, look, _, circumstances) => {
      if (!(await actsOnSideOf(circumstances, look, body.supervisingBodyId))) throw supervisingBodyOnly({});
      await checkDelegation(body, look, circumstances, body.supervisingBodyId);
      await checkResupervision(body, look);
      return lookUpParties(body, look);
    },
    decide: (body, state, circumstances, parties) => {
      const { occurredAt: _, signing: _signing, ...fields } = body;
      checkNotBegun(state);
      checkParties(body, parties, circumstances);
      return [{ type: 'SessionEstablished', data: present(fields) }];
    },
  };

interface Facts extends Supervising {
  readonly parties: SessionParties;
}

/**
 * What stands in the programme is established as it stands there: the decision adds the delegation. A re-supervision was checked
 * when it was programmed; the earlier session may have been closed since, and the year's programme is carried out all the same.
 */
export const establishProgrammedSession: Decision<
  Session | undefined,
  SessionEvent,
  EstablishProgrammedSession,
  Facts
> = {
  lookUp: async (body, look, state, circumstances) => {
    const facts = await lookUpSupervising(body, look, state, circumstances);
    if (!state?.programme || !facts.supervising) return { ...facts, parties: new Map() };
    await checkDelegation(body, look, circumstances, state.supervisingBodyId);
    return { ...facts, parties: await lookUpParties(state, look) };
  },
  decide: (body, state, circumstances, facts) => {
    const { occurredAt: _, signing: _signing, ...fields } = body;
    const { programme } = openSession('EstablishProgrammedSession', state, facts);
    // nothing comes to this step but by the programme
    if (!programme) throw sessionUnknown({});
    checkParties(programme, facts.parties, circumstances);
    const { programmeDocumentId: _document, year: _year, planned: _planned, ...programmed } = programme;
    return [{ type: 'SessionEstablished', data: present({ ...programmed, ...fields }) }];
  },
};
