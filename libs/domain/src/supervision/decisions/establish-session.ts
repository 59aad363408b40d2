import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { agency, type Agency } from '../../agency/agency.state.js';
import { checkAgenciesKnown } from '../../agency/known-agencies.js';
import { checkSigning } from '../../agency/signing.js';
import { activeAgency } from '../../agency/standing.js';
import { checkPaperExists } from '../../document/paper.js';
import { present } from '../../record/present.js';
import type { EstablishSession } from '../commands/establish-session.js';
import type { SessionEvent } from '../session.events.js';
import { sessionEstablishedAlready, supervisesItself, supervisingBodyOnly } from '../session.refusals.js';
import type { Session } from '../session.state.js';
import { onSupervisingSide } from '../supervising-side.js';

type Facts = ReadonlyMap<string, Agency | undefined>;

export const establishSession: Decision<Session | undefined, SessionEvent, EstablishSession, Facts> = {
  lookUp: async (body, look, _, circumstances) => {
    if (!(await onSupervisingSide(circumstances, look, body.supervisingBodyId)))
      throw supervisingBodyOnly({});
    await checkSigning(circumstances, look, body.supervisingBodyId);
    await checkPaperExists(look, body.decisionDocumentId);
    await checkAgenciesKnown(
      look,
      body.members.map(({ agencyId }) => agencyId),
    );
    const agencies = new Map<string, Agency | undefined>();
    for (const id of [body.supervisingBodyId, ...body.supervisedAgencyIds])
      agencies.set(id, await look(agency, id));
    return agencies;
  },
  decide: (body, state, { occurredAt }, agencies) => {
    const { occurredAt: _, signing: _signing, ...fields } = body;
    if (state) throw sessionEstablishedAlready({});
    for (const [id, found] of agencies) activeAgency(found, id, dayOf(occurredAt));
    if (body.supervisedAgencyIds.includes(body.supervisingBodyId)) throw supervisesItself({});
    return [{ type: 'SessionEstablished', data: present(fields) }];
  },
};
