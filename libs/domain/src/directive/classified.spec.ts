import { describe, expect, it } from '@jest/globals';
import { Rejected } from '@dondoc/event-sourcing';
import { on, scenario } from '@dondoc/event-sourcing/testing';
import fc from 'fast-check';
import { registeredDocument } from '../document/document.state.js';
import { registerDocument } from '../document/decisions/register-document.js';
import { numberIdOf } from '../number/number-id.js';
import { CONFIDENTIALITIES, URGENCIES } from '../record/marks.js';
import { actingFor, amongAgencies, CITY, idFor, registered } from '../testing/agencies.js';
import { act, lookingAt, walk } from '../testing/random-walk.js';
import { issueDirective } from './decisions/issue-directive.js';
import { amendDirective } from './decisions/amend-directive.js';
import { correctDirective } from './decisions/correct-directive.js';
import { directive } from './directive.state.js';
import { AMENDING, FIRST, issuedAs, LETTER, office, paperOf } from './testing/directive.fixtures.js';

const stub = {
  issuerId: CITY,
  number: '07/QĐ-UBND',
  issuedOn: '2020-08-31',
  basis: [],
  clauses: [],
  confidentiality: 'confidential' as const,
};

describe('a classified directive', () => {
  it('is entered by number, day, issuer and marks alone', () =>
    office.when(issueDirective, { ...stub, urgency: 'express' }).then({
      type: 'DirectiveIssued',
      data: { ...stub, urgency: 'express', visibility: { restricted: false, agencyIds: [] } },
    }));
  it.each([
    ['a summary', { summary: 'Nội dung' }],
    ['a theme', { theme: 'Chủ đề' }],
    ['what it rests on', { basis: [{ words: 'Kết luận' }] }],
    ['clauses', { clauses: [{ label: '1', content: 'Nội dung' }] }],
  ])('is refused with %s', (_, content) =>
    office.when(issueDirective, { ...stub, ...content }).thenRejected('classified-content'),
  );
  it('is numbered in a series of its own', () => {
    const number = { agencyId: CITY, year: 2020, printed: '07/QĐ-UBND' };
    expect(numberIdOf({ ...number, classified: true })).not.toBe(numberIdOf(number));
  });
  it('is amended by no clause and corrected in no words', async () => {
    const secret = office.given(
      on('2020-03-24', {
        type: 'DirectiveIssued',
        data: { ...stub, issuedOn: '2020-03-24', visibility: { restricted: false, agencyIds: [] } },
      }),
    );
    await secret
      .when(amendDirective, { documentId: AMENDING, added: [{ label: '1', content: 'x' }] })
      .thenRejected('classified-content');
    await secret
      .when(correctDirective, {
        documentId: LETTER,
        corrections: [{ part: 'other', was: 'a', is: 'b' }],
        reason: 'x',
      })
      .thenRejected('classified-content');
  });
  it('goes without a summary, and no other does', () => {
    const { confidentiality: _, ...open } = stub;
    return office.when(issueDirective, open).thenRejected('summary-required');
  });
});

describe('a classified document in the register', () => {
  const desk = amongAgencies(scenario(registeredDocument, idFor('paper')))
    .at('2020-09-01T02:00:00.000Z')
    .by(actingFor(CITY));
  const incoming = {
    agencyId: CITY,
    direction: 'incoming' as const,
    kind: 'letter' as const,
    number: '12-CV/TU',
    issuerName: 'Thành ủy',
    issuedOn: '2020-08-31',
    basis: [],
    confidentiality: 'secret' as const,
  };
  it('is a stub as well', async () => {
    await desk.when(registerDocument, incoming).then({ type: 'DocumentRegistered', data: incoming });
    await desk
      .when(registerDocument, { ...incoming, summary: 'Nội dung' })
      .thenRejected('classified-content');
  });
});

const SECRET = 'NỘI DUNG MẬT';
const words = fc.constantFrom(SECRET, undefined);
const attempt = fc.record({
  confidentiality: fc.constantFrom(...CONFIDENTIALITIES),
  urgency: fc.constantFrom(undefined, ...URGENCIES),
  summary: words,
  theme: words,
  basis: fc.constantFrom<{ words: string }[]>([], [{ words: SECRET }]),
  clauses: fc.constantFrom<{ label: string; content: string }[]>([], [{ label: '1', content: SECRET }]),
});
const change = fc.constantFrom(
  act(amendDirective, { documentId: AMENDING, added: [{ label: '9', content: SECRET }] }),
  act(amendDirective, { documentId: AMENDING, changed: [{ clauseId: FIRST, content: SECRET }] }),
  act(correctDirective, {
    documentId: LETTER,
    corrections: [{ part: 'summary', was: 'x', is: SECRET }],
    reason: 'x',
  }),
);

describe('I13: what is secret', () => {
  it('never enters an event, whatever is tried in whatever order', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(attempt, { maxLength: 6 }),
        fc.array(change, { maxLength: 6 }),
        async (tries, changes) => {
          const look = lookingAt({
            [`agency-${CITY}`]: [registered('UBND Thành phố')],
            [`directive-${AMENDING}`]: [issuedAs({ number: '2044/QĐ-UBND', issuedOn: '2020-08-03' })],
            [`document-${LETTER}`]: [paperOf('2231/UBND-VX')],
          });
          const body = { issuerId: CITY, number: '07/QĐ-UBND', issuedOn: '2020-03-24' };
          const steps = [
            ...tries.map(({ summary, theme, urgency, ...rest }) =>
              act(issueDirective, {
                ...body,
                ...rest,
                ...(summary !== undefined && { summary }),
                ...(theme !== undefined && { theme }),
                ...(urgency !== undefined && { urgency }),
              }),
            ),
            ...changes,
          ].map((take) => ({ actor: actingFor(CITY), take }));
          const outcomes = await walk(directive, idFor('secret'), look, steps);
          const events = outcomes.flatMap((outcome) => (outcome instanceof Rejected ? [] : outcome));
          expect(JSON.stringify(events)).not.toContain(SECRET);
        },
      ),
    ));
});
