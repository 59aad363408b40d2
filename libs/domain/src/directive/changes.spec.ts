import { describe, expect, it } from '@jest/globals';
import { on } from '@dondoc/event-sourcing/testing';
import { registeredDocument } from '../document/document.state.js';
import { agency } from '../agency/agency.state.js';
import {
  actingFor,
  appointed,
  CITY,
  COUNCIL,
  DEPARTMENT,
  idFor,
  OFFICE,
  placedUnder,
  postEstablished,
  registered,
  signedByChairman,
} from '../testing/agencies.js';
import { amendDirective } from './decisions/amend-directive.js';
import { confirmRecall } from './decisions/confirm-recall.js';
import { correctDirective } from './decisions/correct-directive.js';
import { recallDirective } from './decisions/recall-directive.js';
import { replaceDirective } from './decisions/replace-directive.js';
import { directiveStatusOn } from './directive-status.js';
import { directive } from './directive.state.js';
import {
  AMENDING,
  FIRST,
  inForce,
  issuedAs,
  LETTER,
  office,
  paperOf,
  recalled,
  replaced,
  REPLACING,
  SECOND,
} from './testing/directive.fixtures.js';

const amendment = {
  documentId: AMENDING,
  added: [{ label: '1a', content: 'Báo cáo hằng quý' }],
  changed: [{ clauseId: FIRST, content: 'Trình Đề án' }],
  ended: [SECOND],
  expiresOn: '2021-12-31',
};
const amended = {
  type: 'DirectiveAmended' as const,
  data: { ...amendment, added: [{ clauseId: idFor('added'), label: '1a', content: 'Báo cáo hằng quý' }] },
};

describe('amending a directive', () => {
  it('says which clauses are added, changed and ended; clauses keep their ids', async () => {
    await inForce.when(amendDirective, amendment).thenMatching({
      type: 'DirectiveAmended',
      data: { ...amendment, added: [{ clauseId: expect.any(String), label: '1a' }] },
    });
    expect(inForce.given(amended).state).toMatchObject({
      isAmended: true,
      expiresOn: '2021-12-31',
      clauses: [
        { clauseId: FIRST, label: '1', content: 'Trình Đề án' },
        { clauseId: SECOND, ended: true },
        { clauseId: idFor('added'), label: '1a' },
      ],
    });
  });
  it('is open to a unit that signs by order', () =>
    inForce
      .by(actingFor(OFFICE))
      .signing('TL', signedByChairman)
      .when(amendDirective, amendment)
      .thenMatching({ type: 'DirectiveAmended' }));
  it('is refused to another agency', () =>
    inForce.by(actingFor(DEPARTMENT)).when(amendDirective, amendment).thenRejected('not-acting-for-agency'));
  it('is refused by a letter, which only corrects', () =>
    inForce.when(amendDirective, { ...amendment, documentId: LETTER }).thenRejected('form-not-equal'));
  it('is refused by a decision of another agency', () =>
    inForce
      .with(directive, idFor('foreign'), issuedAs({ issuerId: DEPARTMENT, number: '9/QĐ-SNV' }))
      .when(amendDirective, { ...amendment, documentId: idFor('foreign') })
      .thenRejected('form-not-equal'));
  it('is refused by a paper that is older', () =>
    inForce
      .with(directive, idFor('older'), issuedAs({ number: '9/QĐ-UBND', issuedOn: '2020-03-23' }))
      .when(amendDirective, { ...amendment, documentId: idFor('older') })
      .thenRejected('changed-by-older'));
  it('is refused by a paper that nobody knows', () =>
    inForce
      .when(amendDirective, { ...amendment, documentId: idFor('nowhere') })
      .thenRejected('document-unknown'));
  it('is refused when it changes nothing', () =>
    inForce.when(amendDirective, { documentId: AMENDING }).thenRejected('amendment-empty'));
  it('is refused when it changes a clause and ends it', () =>
    inForce.when(amendDirective, { ...amendment, ended: [FIRST] }).thenRejected('clause-twice'));
  it('is refused for a clause of another directive', () =>
    inForce
      .when(amendDirective, { documentId: AMENDING, ended: [idFor('elsewhere')] })
      .thenRejected('clause-unknown'));
  it('is refused for a clause that has ended', () =>
    inForce
      .given(on('2020-08-03', amended))
      .when(amendDirective, { documentId: AMENDING, changed: [{ clauseId: SECOND, content: 'x' }] })
      .thenRejected('clause-ended'));
  it('is refused when two clauses would carry one label', () =>
    inForce
      .when(amendDirective, { documentId: AMENDING, added: [{ label: '2', content: 'x' }] })
      .thenRejected('label-twice'));
  it('is refused when the new last day comes before it binds', () =>
    inForce
      .when(amendDirective, { documentId: AMENDING, expiresOn: '2020-03-01' })
      .thenRejected('expiry-before-force'));
  it('is refused of a directive that is over', () =>
    inForce
      .given(on('2020-08-31', replaced))
      .when(amendDirective, amendment)
      .thenRejected('directive-state-forbids'));
  it('is refused where no directive was issued', () =>
    office.when(amendDirective, amendment).thenRejected('directive-unknown'));
  it('is refused on a day before the issue', () =>
    inForce
      .at('2020-09-01T02:00:00.000Z', '2020-03-23')
      .when(amendDirective, amendment)
      .thenRejected('directive-act-too-early'));
});

const correction = {
  documentId: LETTER,
  corrections: [{ part: 'clause' as const, clauseId: FIRST, was: 'công vu', is: 'công vụ' }],
  reason: 'Lỗi đánh máy',
};

describe('correcting a directive', () => {
  it('says the old words, the new ones and why, and puts them right', async () => {
    await inForce.when(correctDirective, correction).then({ type: 'DirectiveCorrected', data: correction });
    const { state } = inForce.given({ type: 'DirectiveCorrected', data: correction });
    expect(state).toMatchObject({
      isCorrected: true,
      clauses: [{ content: 'Xây dựng Đề án văn hóa công vụ' }, {}],
    });
  });
  it('may name what the engine does not keep', () =>
    inForce
      .when(correctDirective, {
        ...correction,
        corrections: [{ part: 'other', was: 'Sở Tài chánh', is: 'Sở Tài chính' }],
      })
      .thenMatching({ type: 'DirectiveCorrected' }));
  it('is refused when the wrong words do not stand there', () =>
    inForce
      .when(correctDirective, {
        ...correction,
        corrections: [{ part: 'summary', was: 'năm 2021', is: 'năm 2020' }],
      })
      .thenRejected('wrong-words-not-found'));
  it('is refused for a clause of another directive', () =>
    inForce
      .when(correctDirective, {
        ...correction,
        corrections: [{ part: 'clause', clauseId: idFor('elsewhere'), was: 'a', is: 'b' }],
      })
      .thenRejected('clause-unknown'));
  it('is refused by a decision: errors of content are amended', () =>
    inForce
      .when(correctDirective, { ...correction, documentId: AMENDING })
      .thenRejected('correction-by-letter'));
  it('is refused by a letter of another agency', () =>
    inForce
      .with(registeredDocument, idFor('foreign'), paperOf('1/SNV-VP', { agencyId: DEPARTMENT }))
      .when(correctDirective, { ...correction, documentId: idFor('foreign') })
      .thenRejected('correction-by-letter'));
});

describe('replacing a directive', () => {
  it('ends it on the day of the act', async () => {
    const body = { replacedById: REPLACING, reason: 'Kế hoạch mới' };
    await inForce.when(replaceDirective, body).then({ type: 'DirectiveReplaced', data: body });
    const { state } = inForce.given(on('2020-09-01', replaced));
    expect(state && directiveStatusOn(state, '2020-08-31')).toBe('InForce');
    expect(state && directiveStatusOn(state, '2020-09-01')).toBe('Replaced');
  });
  it('may be by a directive of whoever stands above the issuer, in whatever form', () => {
    const director = { ...signedByChairman, postId: idFor('director'), holderId: idFor('director') };
    return office
      .given(issuedAs({ issuerId: DEPARTMENT, number: '7/CT-SNV' }))
      .with(
        agency,
        DEPARTMENT,
        registered('Sở Nội vụ'),
        placedUnder(CITY),
        postEstablished(director.postId, 'head'),
        appointed(director.postId, director.holderId),
      )
      .by(actingFor(DEPARTMENT))
      .signing('own', director)
      .when(replaceDirective, { replacedById: REPLACING })
      .thenMatching({ type: 'DirectiveReplaced' });
  });
  it('is refused by itself', () =>
    inForce.when(replaceDirective, { replacedById: idFor('directive') }).thenRejected('replaced-by-itself'));
  it('is refused by a directive that nobody knows', () =>
    inForce.when(replaceDirective, { replacedById: idFor('nowhere') }).thenRejected('directive-unknown'));
  it('is refused by a directive of another form', () =>
    inForce
      .with(directive, REPLACING, issuedAs({ number: '12/CT-UBND', issuedOn: '2020-08-31' }))
      .when(replaceDirective, { replacedById: REPLACING })
      .thenRejected('form-not-equal'));
  it('is refused by a directive that does not bind yet', () =>
    inForce
      .with(
        directive,
        REPLACING,
        issuedAs({ number: '3001/QĐ-UBND', issuedOn: '2020-08-31', inForceFrom: '2020-10-01' }),
      )
      .when(replaceDirective, { replacedById: REPLACING })
      .thenRejected('replacement-not-in-force'));
  it('is refused by a directive that is over itself', () =>
    inForce
      .with(directive, REPLACING, issuedAs({ number: '3001/QĐ-UBND', issuedOn: '2020-08-31' }), recalled)
      .when(replaceDirective, { replacedById: REPLACING })
      .thenRejected('replacement-not-in-force'));
  it('is refused a second time', () =>
    inForce
      .given(on('2020-09-01', replaced))
      .when(replaceDirective, { replacedById: REPLACING })
      .thenRejected('directive-state-forbids'));
});

describe('recalling a directive', () => {
  it('gives the reason and what it rests on', () =>
    inForce
      .when(recallDirective, recalled.data as { reason: string; basis: { words: string }[] })
      .then(recalled));
  it('is refused to another agency', () =>
    inForce
      .by(actingFor(COUNCIL))
      .when(recallDirective, { reason: 'x', basis: [{ words: 'x' }] })
      .thenRejected('not-acting-for-agency'));
  it('is refused after it has expired', () =>
    office
      .given(issuedAs({ expiresOn: '2020-08-31' }))
      .when(recallDirective, { reason: 'x', basis: [{ words: 'x' }] })
      .thenRejected('directive-state-forbids'));
  it('is confirmed by a receiver that has cancelled its copy, once', async () => {
    const after = inForce.given(on('2020-08-31', recalled)).by(actingFor(DEPARTMENT));
    await after.when(confirmRecall, {}).then({ type: 'RecallConfirmed', data: {} });
    const confirmed = on('2020-09-01', { type: 'RecallConfirmed', data: {} } as const, {
      agency: DEPARTMENT,
    });
    await after.given(confirmed).when(confirmRecall, {}).thenRejected('recall-confirmed-already');
  });
  it('is not confirmed by the issuer, nor before it happens', async () => {
    await inForce.given(on('2020-08-31', recalled)).when(confirmRecall, {}).thenRejected('receiver-only');
    await inForce.by(actingFor(DEPARTMENT)).when(confirmRecall, {}).thenRejected('directive-state-forbids');
  });
  it('is refused in the future', () =>
    inForce
      .at('2020-09-01T02:00:00.000Z', '2020-09-02')
      .by(actingFor(CITY))
      .when(recallDirective, { reason: 'x', basis: [{ words: 'x' }] })
      .thenRejected('occurred-in-future'));
});

describe('a directive that is issued and does not bind yet', () => {
  const waiting = office.given(on('2020-03-24', issuedAs({ inForceFrom: '2020-10-01' })));
  const recall = { reason: 'Không đúng thẩm quyền', basis: [{ words: 'Kết luận' }] };

  it('may be amended', () =>
    waiting
      .when(amendDirective, { documentId: AMENDING, ended: [SECOND] })
      .thenMatching({ type: 'DirectiveAmended' }));
  it('may be corrected', () =>
    waiting.when(correctDirective, correction).then({ type: 'DirectiveCorrected', data: correction }));
  it('may be replaced', () =>
    waiting
      .when(replaceDirective, { replacedById: REPLACING })
      .then({ type: 'DirectiveReplaced', data: { replacedById: REPLACING } }));
  it('may be recalled', () =>
    waiting.when(recallDirective, recall).then({ type: 'DirectiveRecalled', data: recall }));
});
