import { dayOf, type Circumstances, type Decision, type Look } from '@dondoc/event-sourcing';
import { agency, type Agency } from '../../agency/agency.state.js';
import { checkSigning } from '../../agency/signing.js';
import { activeAgency } from '../../agency/standing.js';
import { checkCitations } from '../../document/paper.js';
import { present } from '../../record/present.js';
import { checkNotSatisfied } from '../check-not-satisfied.js';
import type { IssueRecommendation } from '../commands/issue-recommendation.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import { recommendationIssuedAlready } from '../recommendation.refusals.js';
import type { Recommendation } from '../recommendation.state.js';
import { lookUpSupervising, openSession } from '../session-guard.js';
import { sessionUnknown } from '../session.refusals.js';
import { session, type Session } from '../session.state.js';
import type { Supervising } from '../supervising-side.js';

interface Facts extends Supervising {
  readonly found: Session | undefined;
  readonly addressees: ReadonlyMap<string, Agency | undefined>;
}

const lookUp = async (
  body: IssueRecommendation,
  look: Look,
  _: unknown,
  circumstances: Circumstances,
): Promise<Facts> => {
  const found = await look(session, body.sessionId);
  if (found) await checkSigning(circumstances, look, found.supervisingBodyId);
  await checkCitations(look, body.concerns);
  const addressees = new Map<string, Agency | undefined>();
  const side = await lookUpSupervising(body, look, found, circumstances);
  if (found && side.supervising && body.followsRecommendationId !== undefined)
    await checkNotSatisfied(look, body.followsRecommendationId, found.supervisingBodyId);
  for (const id of body.addresseeIds) addressees.set(id, await look(agency, id));
  return { found, addressees, ...side };
};

/** Recommendations come out of the session itself, orally or in its conclusion. */
export const issueRecommendation: Decision<
  Recommendation | undefined,
  RecommendationEvent,
  IssueRecommendation,
  Facts
> = {
  lookUp,
  decide: (body, state, { occurredAt }, facts) => {
    const { occurredAt: _, signing: _signing, ...fields } = body;
    if (state) throw recommendationIssuedAlready({ reference: state.reference });
    if (!facts.found) throw sessionUnknown({ sessionId: body.sessionId });
    const { supervisingBodyId } = openSession('IssueRecommendation', facts.found, facts);
    for (const [id, found] of facts.addressees) activeAgency(found, id, dayOf(occurredAt));
    return [{ type: 'RecommendationIssued', data: present({ ...fields, supervisingBodyId }) }];
  },
};
