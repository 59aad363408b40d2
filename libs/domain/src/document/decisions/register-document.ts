import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { agencyUnknown } from '../../agency/agency.refusals.js';
import { agency, type Agency } from '../../agency/agency.state.js';
import { checkActsFor, checkKeepsRegisterOf, checkSigning } from '../../agency/signing.js';
import { activeAgency } from '../../agency/standing.js';
import { checkReservationKept } from '../../number/kept-reservation.js';
import { readForeignNumber } from '../../number/number-id.js';
import { readNumberOf } from '../../number/number-of-kind.js';
import { checkClassified } from '../../record/classified.js';
import { present } from '../../record/present.js';
import type { RegisterDocument } from '../commands/register-document.js';
import type { DocumentEvent } from '../document.events.js';
import {
  documentRegisteredAlready,
  issuerMissing,
  issuerNotOwn,
  receivedBeforeIssue,
  receivedInFuture,
} from '../document.refusals.js';
import type { RegisteredDocument } from '../document.state.js';
import { checkIssueDay, checkOwnIssueDay, yearOf } from '../issue-day.js';
import { checkCitations } from '../paper.js';

const checkIssuer = ({ direction, agencyId, issuerId, issuerName }: RegisterDocument) => {
  const named = issuerId !== undefined || issuerName !== undefined;
  if (direction === 'incoming' && !named) throw issuerMissing({});
  if (direction === 'outgoing' && (issuerName !== undefined || (issuerId ?? agencyId) !== agencyId))
    throw issuerNotOwn({});
};

/** Registering another body's paper needs no competence, only one's own register; one's own paper is signed. */
export const registerDocument: Decision<
  RegisteredDocument | undefined,
  DocumentEvent,
  RegisterDocument,
  { registrar: Agency | undefined }
> = {
  lookUp: async (body, look, _, circumstances) => {
    const { agencyId, direction, issuerId, basis, issuedOn, number } = body;
    const checkRegistrar = direction === 'incoming' ? checkKeepsRegisterOf : checkActsFor;
    await checkRegistrar(circumstances, look, agencyId);
    await checkSigning(circumstances, look, agencyId);
    if (direction !== 'incoming') {
      const classified = body.confidentiality !== undefined;
      const wanted = { agencyId, year: yearOf(issuedOn), printed: number, classified };
      await checkReservationKept(look, wanted, circumstances.id);
    }
    if (issuerId !== undefined && !(await look(agency, issuerId)))
      throw agencyUnknown({ agencyId: issuerId });
    await checkCitations(look, basis);
    return { registrar: await look(agency, agencyId) };
  },
  decide: (body, state, circumstances, { registrar }) => {
    const { occurredAt: _, signing: _signing, ...fields } = body;
    const { number, direction, issuedOn, receivedOn } = fields;
    if (state) throw documentRegisteredAlready({ number: state.number });
    const { confidentiality, summary, basis } = body;
    checkClassified(confidentiality, { summary, basis });
    checkIssuer(body);
    if (direction === 'incoming') checkIssueDay(issuedOn, circumstances);
    else {
      checkOwnIssueDay(issuedOn, circumstances);
      activeAgency(registrar, body.agencyId, issuedOn);
    }
    const today = dayOf(circumstances.now);
    if (receivedOn !== undefined && receivedOn > today) throw receivedInFuture({ receivedOn, today });
    if (receivedOn !== undefined && receivedOn < issuedOn)
      throw receivedBeforeIssue({ issuedOn, receivedOn });
    // another body may number as it likes
    const printed =
      direction === 'outgoing' ? readNumberOf(body.kind, number).printed : readForeignNumber(number);
    return [{ type: 'DocumentRegistered', data: present({ ...fields, number: printed }) }];
  },
};
