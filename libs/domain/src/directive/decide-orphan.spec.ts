import { describe, expect, it } from '@jest/globals';
import { on } from '@dondoc/event-sourcing/testing';
import { task } from '../task/task.state.js';
import {
  accepted,
  acknowledged,
  assignedFor,
  drafted,
  submitted,
  withdrawn,
} from '../task/testing/task.fixtures.js';
import { actingFor, CITY, DEPARTMENT, DISTRICT_ONE, idFor, signedByChairman } from '../testing/agencies.js';
import { decideOrphan } from './decisions/decide-orphan.js';
import { openOrphanReview } from './decisions/open-orphan-review.js';
import type { DirectiveEvent } from './directive.events.js';
import { directiveOffers } from './directive.acts.js';
import { directive } from './directive.state.js';
import {
  DIRECTIVE,
  inForce,
  issuedAs,
  LETTER,
  office,
  recalled,
  replaced,
} from './testing/directive.fixtures.js';

const [FIRST, SECOND, CHILD, NEW] = ['first', 'second', 'child', 'new'].map((name) => idFor(name)) as [
  string,
  string,
  string,
  string,
];
const source = (directiveId: string) => ({ directiveId, recommendationIds: [] });
const assigned = (change = {}) => [
  drafted({ issuerId: CITY, leadId: DEPARTMENT, source: source(DIRECTIVE), ...change }),
  assignedFor('2020-12-31'),
];
const listed: DirectiveEvent = {
  type: 'OrphanReviewOpened',
  data: { cause: 'replaced', taskIds: [FIRST] },
};
const over = inForce
  .given(on('2020-08-31', replaced))
  .with(task, FIRST, ...assigned())
  .with(task, NEW, ...assigned({ source: source(idFor('replacing')) }));
const waiting = over.given(on('2020-08-31', listed));
const keep = { taskId: FIRST, decision: 'keep' as const, reason: 'Vẫn cần' };

describe('the review of what a directive leaves open', () => {
  it('lists tasks once, whoever asks again', async () => {
    await over
      .when(openOrphanReview, { cause: 'replaced', taskIds: [FIRST, SECOND] })
      .then({ type: 'OrphanReviewOpened', data: { cause: 'replaced', taskIds: [FIRST, SECOND] } });
    await waiting
      .when(openOrphanReview, { cause: 'replaced', taskIds: [FIRST, SECOND] })
      .then({ type: 'OrphanReviewOpened', data: { cause: 'replaced', taskIds: [SECOND] } });
    await waiting
      .when(openOrphanReview, { cause: 'replaced', taskIds: [FIRST] })
      .thenRejected('orphans-listed-already');
  });
  it('is not opened while the directive goes on', () =>
    inForce
      .when(openOrphanReview, { cause: 'replaced', taskIds: [FIRST] })
      .thenRejected('nothing-to-review'));
});

describe('deciding on a remaining task', () => {
  it('keeps it', () => waiting.when(decideOrphan, keep).then({ type: 'OrphanDecided', data: keep }));
  it('may follow a recall', () =>
    inForce
      .given(
        on('2020-08-31', recalled),
        on('2020-08-31', { ...listed, data: { cause: 'recalled', taskIds: [FIRST] } }),
      )
      .with(task, FIRST, ...assigned())
      .when(decideOrphan, keep)
      .then({ type: 'OrphanDecided', data: keep }));
  it('withdraws it', () =>
    waiting
      .when(decideOrphan, { ...keep, decision: 'withdraw' })
      .thenMatching({ type: 'OrphanDecided', data: { decision: 'withdraw' } }));
  it('supersedes it by another open task, on the ground of the directive that one comes from', () =>
    waiting.when(decideOrphan, { ...keep, decision: 'supersede', successorTaskId: NEW }).then({
      type: 'OrphanDecided',
      data: { ...keep, decision: 'supersede', successorTaskId: NEW, documentId: idFor('replacing') },
    }));
  it('is refused to supersede by nothing', () =>
    waiting.when(decideOrphan, { ...keep, decision: 'supersede' }).thenRejected('successor-required'));
  it.each([
    ['itself', FIRST],
    ['a task that nobody knows', idFor('nowhere')],
  ])('is refused to supersede by %s', (_, successorTaskId) =>
    waiting
      .when(decideOrphan, { ...keep, decision: 'supersede', successorTaskId })
      .thenRejected('successor-not-open'),
  );
  it('is refused to supersede by a task that is over', () =>
    waiting
      .with(task, NEW, ...assigned(), withdrawn)
      .when(decideOrphan, { ...keep, decision: 'supersede', successorTaskId: NEW })
      .thenRejected('successor-not-open'));
  const supersede = { ...keep, decision: 'supersede' as const, successorTaskId: NEW };
  it('is refused to supersede by a task of the same directive, which binds no more', () =>
    waiting
      .with(directive, DIRECTIVE, issuedAs(), replaced)
      .with(task, NEW, ...assigned())
      .when(decideOrphan, supersede)
      .thenRejected('document-not-in-force'));
  it('is refused to supersede on the ground of a signed document that nobody registered', () =>
    waiting
      .with(task, NEW, ...assigned({ source: { documentId: LETTER, recommendationIds: [] } }))
      .when(decideOrphan, supersede)
      .thenRejected('document-unknown'));
  it('supersedes it by a task without a directive, on the ground of the document signed', () =>
    waiting
      .with(task, NEW, ...assigned({ source: { documentId: LETTER, recommendationIds: [] } }))
      .signing('own', { ...signedByChairman, documentId: LETTER })
      .when(decideOrphan, supersede)
      .then({ type: 'OrphanDecided', data: supersede }));
  it('is refused with a successor where nothing is superseded', () =>
    waiting.when(decideOrphan, { ...keep, successorTaskId: NEW }).thenRejected('successor-not-wanted'));
  it('is refused to whoever did not assign the task', () =>
    waiting
      .by(actingFor(DEPARTMENT))
      .signing('TL', signedByChairman)
      .when(decideOrphan, keep)
      .thenRejected('orphan-issuer-only'));
  it('is refused before the directive ends', () =>
    inForce
      .with(task, FIRST, ...assigned())
      .when(decideOrphan, keep)
      .thenRejected('directive-state-forbids'));
  it('is refused before the day on which the directive ended', () =>
    waiting
      .at('2020-09-01T02:00:00.000Z', '2020-08-30')
      .when(decideOrphan, keep)
      .thenRejected('directive-act-too-early'));
  it('is refused a second time', () =>
    waiting
      .given({ type: 'OrphanDecided', data: keep })
      .when(decideOrphan, { ...keep, decision: 'withdraw' })
      .thenRejected('orphan-decided-already'));
  it('is refused for a task that is over: it needs none', () =>
    waiting
      .with(task, FIRST, ...assigned(), acknowledged, submitted, accepted)
      .when(decideOrphan, keep)
      .thenRejected('orphan-settled'));
  it('is refused for a task of another directive', () =>
    waiting.when(decideOrphan, { ...keep, taskId: NEW }).thenRejected('orphan-of-other-directive'));
  it('is refused for a task that nobody knows', () =>
    waiting.when(decideOrphan, { ...keep, taskId: idFor('nowhere') }).thenRejected('task-unknown'));
  it('is open for a task that was being assigned while the directive ended, and is in no list', () =>
    over.when(decideOrphan, keep).then({ type: 'OrphanDecided', data: keep }));
  it('is open to the lead for what it delegated under a task of the directive', () => {
    const delegated = {
      issuerId: DEPARTMENT,
      leadId: DISTRICT_ONE,
      parentTaskId: FIRST,
      source: { recommendationIds: [] },
    };
    return over
      .with(task, CHILD, ...assigned(delegated))
      .by(actingFor(DEPARTMENT))
      .signing('TL', signedByChairman)
      .when(decideOrphan, { ...keep, taskId: CHILD })
      .thenMatching({ type: 'OrphanDecided' });
  });
});

describe('what is offered on a directive', () => {
  const offered = (issuing: boolean, state = inForce.state) =>
    state
      ? directiveOffers(state, { agencyId: issuing ? CITY : DEPARTMENT, issuing }, '2020-09-01').flatMap(
          ({ command, open }) => (open ? [command] : []),
        )
      : [];
  it('is the issuer’s while it is in force', () => {
    expect(offered(true)).toEqual([
      'FanOutTasks',
      'AmendDirective',
      'CorrectDirective',
      'ReplaceDirective',
      'RecallDirective',
    ]);
    expect(offered(false)).toEqual([]);
  });
  it('is the review once it is replaced', () =>
    expect(offered(true, waiting.state)).toEqual(['DecideOrphan']));
  const { summary: _, ...stub } = issuedAs().data as Extract<
    ReturnType<typeof issuedAs>,
    { type: 'DirectiveIssued' }
  >['data'];
  const classified = {
    type: 'DirectiveIssued' as const,
    data: { ...stub, clauses: [], confidentiality: 'secret' as const },
  };
  it('is nothing to fan out from a classified one', () => {
    const { state } = office.given(classified);
    expect(offered(true, state)).not.toContain('FanOutTasks');
  });
  it('says of everything closed why', () => {
    const { state } = office.given(issuedAs());
    if (!state) throw new Error('not issued');
    for (const offer of directiveOffers(state, { agencyId: DEPARTMENT, issuing: false }, '2020-09-01'))
      if (!offer.open) expect(offer.sentence.vi.length).toBeGreaterThan(10);
  });
});
