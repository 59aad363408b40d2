import { describe, it } from '@jest/globals';
import { on } from '@dondoc/event-sourcing/testing';
import type { DirectiveEvent } from '../../directive/directive.events.js';
import { directive } from '../../directive/directive.state.js';
import type { DocumentEvent } from '../../document/document.events.js';
import { registeredDocument } from '../../document/document.state.js';
import { plan } from '../../plan/plan.state.js';
import type { PlanEvent } from '../../plan/plan.events.js';
import { assignTask } from './assign-task.js';
import {
  anAssignment,
  APRIL_1,
  calendar,
  CITY,
  city,
  CLAUSE,
  DIRECTIVE,
  id,
  issued,
  PLAN,
  world,
} from '../testing/task.fixtures.js';

if (issued.type !== 'DirectiveIssued') throw new Error(issued.type);
const { data } = issued;
const issuedWith = (change: Partial<typeof data>): DirectiveEvent => ({
  type: 'DirectiveIssued',
  data: { ...data, ...change },
});
const from = (...events: readonly DirectiveEvent[]) =>
  world
    .with(directive, DIRECTIVE, ...events)
    .by(city)
    .at(APRIL_1)
    .when(assignTask(calendar), anAssignment);
const replaced: DirectiveEvent = { type: 'DirectiveReplaced', data: { replacedById: id('d8') } };

describe('a task from a directive', () => {
  it('is assigned while the directive is in force, through its last day', () =>
    from(issuedWith({ expiresOn: '2020-04-01' })).thenMatching(
      { type: 'TaskDrafted' },
      { type: 'TaskAssigned' },
    ));
  it('is refused before the directive binds', () =>
    from(issuedWith({ inForceFrom: '2020-04-02' })).thenRejected('source-not-in-force'));
  it('is refused after its last day', () =>
    from(issuedWith({ expiresOn: '2020-03-31' })).thenRejected('source-not-in-force'));
  it('is refused once it was replaced', () => from(issued, replaced).thenRejected('source-not-in-force'));
  it('is refused once it was recalled', () =>
    from(issued, { type: 'DirectiveRecalled', data: { reason: 'x', basis: [] } }).thenRejected(
      'source-not-in-force',
    ));
  it('is refused once it was replaced, though the day of the assignment lies before: it is entered now', () =>
    world
      .with(directive, DIRECTIVE, issued, on('2020-04-20', replaced))
      .by(city)
      .at('2020-05-04T02:00:00.000Z', '2020-04-01')
      .when(assignTask(calendar), anAssignment)
      .thenRejected('source-not-in-force'));
  it('is refused from a clause that has ended', () =>
    from(issued, {
      type: 'DirectiveAmended',
      data: { documentId: id('d9'), added: [], changed: [], ended: [CLAUSE] },
    }).thenRejected('clause-ended'));
  it('is refused from a classified one: its work is followed off the network', () => {
    const { summary: _, ...stub } = data;
    const classified: DirectiveEvent = {
      type: 'DirectiveIssued',
      data: { ...stub, clauses: [], confidentiality: 'secret' },
    };
    return world
      .with(directive, DIRECTIVE, classified)
      .by(city)
      .at(APRIL_1)
      .when(assignTask(calendar), {
        ...anAssignment,
        source: { directiveId: DIRECTIVE, recommendationIds: [] },
      })
      .thenRejected('source-classified');
  });
});

describe('a task from a document', () => {
  const PAPER = id('d7');
  const cited = world.by(city).at(APRIL_1);
  const body = { ...anAssignment, source: { documentId: PAPER, recommendationIds: [] } };
  const letter: DocumentEvent['data'] = {
    agencyId: CITY,
    direction: 'incoming',
    kind: 'letter',
    number: '12-CV/TU',
    issuerName: 'Thành ủy',
    issuedOn: '2020-03-31',
    basis: [],
  };
  const arrived = (change: Partial<typeof letter> = {}): DocumentEvent => ({
    type: 'DocumentRegistered',
    data: { ...letter, summary: 'Giao việc', ...change },
  });
  const assign = assignTask(calendar);
  it('is assigned from a registered one as from a directive that binds', async () => {
    const both = [{ type: 'TaskDrafted' }, { type: 'TaskAssigned' }] as const;
    await cited
      .with(registeredDocument, PAPER, arrived())
      .when(assign, body)
      .thenMatching(...both);
    await cited
      .with(directive, PAPER, issued)
      .when(assign, body)
      .thenMatching(...both);
  });
  it('is refused before it was issued', () =>
    cited
      .with(registeredDocument, PAPER, arrived({ issuedOn: '2020-04-02' }))
      .when(assign, body)
      .thenRejected('source-not-issued-yet'));
  it('is refused from a classified one', () =>
    cited
      .with(registeredDocument, PAPER, {
        type: 'DocumentRegistered',
        data: { ...letter, confidentiality: 'secret' },
      })
      .when(assign, body)
      .thenRejected('source-classified'));
  it.each<[string, readonly DirectiveEvent[], string]>([
    ['replaced', [issued, replaced], 'source-not-in-force'],
    ['not yet binding', [issuedWith({ inForceFrom: '2020-04-02' })], 'source-not-in-force'],
    ['not yet issued', [issuedWith({ issuedOn: '2020-04-02' })], 'source-not-issued-yet'],
    ['classified', [issuedWith({ confidentiality: 'secret' })], 'source-classified'],
  ])('is refused from a directive that is %s', (_, events, code) =>
    cited
      .with(directive, PAPER, ...events)
      .when(assign, body)
      .thenRejected(code),
  );
});

describe('a task from a plan', () => {
  const planned: PlanEvent = {
    type: 'PlanIssued',
    data: {
      issuerId: id('a2'),
      number: '1404/KH-SNV',
      issuedOn: '2020-03-25',
      summary: 'Kế hoạch của Sở',
      directiveIds: [DIRECTIVE],
      items: [{ itemId: id('d4'), label: '1', content: 'x', clauseIds: [CLAUSE], basis: [] }],
      notApplicable: [],
      visibility: { restricted: false, agencyIds: [] },
    },
  };
  const body = { ...anAssignment, source: { planId: PLAN, recommendationIds: [] } };
  const asDocument = { ...anAssignment, source: { documentId: PLAN, recommendationIds: [] } };
  const amended: DirectiveEvent = {
    type: 'DirectiveAmended',
    data: { documentId: id('d9'), added: [], changed: [], ended: [CLAUSE] },
  };
  const fromItem = { ...body, source: { ...body.source, planItemId: id('d4') } };
  const under = (...events: readonly DirectiveEvent[]) =>
    world
      .with(directive, DIRECTIVE, ...events)
      .with(plan, PLAN, planned)
      .by(city)
      .at(APRIL_1);
  it('is assigned while the directive of the plan goes on', () =>
    under(issued)
      .when(assignTask(calendar), fromItem)
      .thenMatching({ type: 'TaskDrafted' }, { type: 'TaskAssigned' }));
  it('is refused once the directive of the plan was replaced', () =>
    under(issued, replaced).when(assignTask(calendar), body).thenRejected('source-not-in-force'));
  it('is refused once every clause that its item carries out has ended', () =>
    under(issued, amended).when(assignTask(calendar), fromItem).thenRejected('clause-ended'));
  it.each([
    ['concluded', { type: 'PlanConcluded', data: { result: 'x', document: { words: 'BC' } } } as PlanEvent],
    ['replaced', { type: 'PlanReplaced', data: { replacedById: id('d8') } } as PlanEvent],
  ])('is refused once the plan is %s, also where it is named as a document', async (_, end) => {
    const after = world.with(plan, PLAN, planned, end).by(city).at(APRIL_1);
    await after.when(assignTask(calendar), body).thenRejected('source-not-in-force');
    await after.when(assignTask(calendar), asDocument).thenRejected('source-not-in-force');
  });
});
