import { describe, expect, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import { issuedAs, paperOf } from '../directive/testing/directive.fixtures.js';
import { registeredDocument } from '../document/document.state.js';
import { assignedFor, acknowledged, drafted, proof } from '../task/testing/task.fixtures.js';
import { actingFor, amongAgencies, CITY, COUNCIL, DEPARTMENT, idFor, OFFICE } from '../testing/agencies.js';
import { citedByDirective, citedByDocument, citedByPlan, citedByTask } from './cited-words.js';
import { citations } from './citation.state.js';
import { reopenCitation } from './decisions/reopen-citation.js';
import { resolveCitation } from './decisions/resolve-citation.js';

const CITING = idFor('citing');
const [RIGHT, WRONG] = [idFor('right'), idFor('wrong')];
const words = 'Chỉ thị 19 của Thành ủy';
const desk = amongAgencies(scenario(citations, CITING))
  .with(
    citedByDirective,
    CITING,
    issuedAs({ basis: [{ words }, { words: 'Kết luận 527', documentId: RIGHT }] }),
  )
  .with(registeredDocument, RIGHT, paperOf('19-CT/TU'))
  .with(registeredDocument, WRONG, paperOf('19/CT-UBND'))
  .at('2020-09-01T02:00:00.000Z')
  .by(actingFor(CITY));
const resolvedTo = (documentId: string) =>
  ({ type: 'CitationResolved', data: { words, documentId } }) as const;

describe('saying which paper is cited', () => {
  it('is a person’s word about the words of a paper', () =>
    desk.when(resolveCitation, { words, documentId: RIGHT }).then(resolvedTo(RIGHT)));
  it('is open to the registry in a unit under the issuer', () =>
    desk.by(actingFor(OFFICE)).when(resolveCitation, { words, documentId: RIGHT }).then(resolvedTo(RIGHT)));
  it('is refused to another agency', () =>
    desk
      .by(actingFor(COUNCIL))
      .when(resolveCitation, { words, documentId: RIGHT })
      .thenRejected('not-acting-for-agency'));
  it('is refused for words that do not stand there', () =>
    desk
      .when(resolveCitation, { words: 'Quyết định 328', documentId: RIGHT })
      .thenRejected('citation-unknown'));
  it('is refused for a citation that names its paper itself', () =>
    desk
      .when(resolveCitation, { words: 'Kết luận 527', documentId: RIGHT })
      .thenRejected('citation-unknown'));
  it('is refused to a paper that nobody knows', () =>
    desk.when(resolveCitation, { words, documentId: idFor('nowhere') }).thenRejected('document-unknown'));
  it('is refused to the paper that cites', () =>
    desk.when(resolveCitation, { words, documentId: CITING }).thenRejected('cites-itself'));
  it('is refused where nothing has this id', () =>
    amongAgencies(scenario(citations, idFor('nothing')))
      .by(actingFor(CITY))
      .when(resolveCitation, { words, documentId: RIGHT })
      .thenRejected('citing-record-unknown'));
  it('is refused twice for the same paper', () =>
    desk
      .given(resolvedTo(RIGHT))
      .when(resolveCitation, { words, documentId: RIGHT })
      .thenRejected('citation-resolved-already'));
  it('may be put right by a later word that says why', async () => {
    const wrong = desk.given(resolvedTo(WRONG));
    await wrong
      .when(resolveCitation, { words, documentId: RIGHT })
      .thenRejected('resolution-reason-required');
    await wrong
      .when(resolveCitation, { words, documentId: RIGHT, reason: 'Đối chiếu bản chụp' })
      .thenMatching({ type: 'CitationResolved', data: { documentId: RIGHT } });
    expect(wrong.given(resolvedTo(RIGHT)).state).toEqual([{ words, documentId: RIGHT }]);
  });
  it('may be taken back, and then waits again', async () => {
    const reopened = { type: 'CitationReopened', data: { words, reason: 'Nhầm' } } as const;
    await desk.given(resolvedTo(WRONG)).when(reopenCitation, reopened.data).then(reopened);
    await desk.when(reopenCitation, reopened.data).thenRejected('citation-not-resolved');
    expect(desk.given(resolvedTo(WRONG), reopened).state).toEqual([]);
  });
});

describe('what a citation may stand in', () => {
  const by = amongAgencies(scenario(citations, CITING))
    .with(registeredDocument, RIGHT, paperOf('19-CT/TU'))
    .at('2020-09-01T02:00:00.000Z')
    .by(actingFor(DEPARTMENT));
  it('is the item of a plan', () =>
    by
      .with(citedByPlan, CITING, {
        type: 'PlanIssued',
        data: {
          issuerId: DEPARTMENT,
          number: '1404/KH-SNV',
          issuedOn: '2020-04-15',
          summary: 'Kế hoạch',
          directiveIds: [idFor('directive')],
          items: [{ itemId: idFor('item'), label: '6', content: 'x', clauseIds: [], basis: [{ words }] }],
          notApplicable: [],
          visibility: { restricted: false, agencyIds: [] },
        },
      })
      .when(resolveCitation, { words, documentId: RIGHT })
      .then(resolvedTo(RIGHT)));
  it('is a registered document', () =>
    by
      .with(citedByDocument, CITING, paperOf('9902/BC-SNV', { agencyId: DEPARTMENT, basis: [{ words }] }))
      .when(resolveCitation, { words, documentId: RIGHT })
      .then(resolvedTo(RIGHT)));
  it('is the evidence of a task, which its lead answers for', () =>
    by
      .with(
        citedByTask,
        CITING,
        drafted({ issuerId: CITY, leadId: DEPARTMENT }),
        assignedFor('2020-06-30'),
        acknowledged,
        { type: 'CompletionSubmitted', data: { result: 'Xong', evidence: [{ ...proof, citation: words }] } },
      )
      .when(resolveCitation, { words, documentId: RIGHT })
      .then(resolvedTo(RIGHT)));
});
