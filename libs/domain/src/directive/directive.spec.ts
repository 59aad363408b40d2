import { describe, expect, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import {
  actingFor,
  amongAgencies,
  appointed,
  CHAIR,
  CHAIRMAN,
  CITY,
  COMMUNE,
  DEPARTMENT,
  dissolved,
  DISTRICT_ONE,
  DISTRICT_TWO,
  idFor,
  OFFICE,
  placedUnder,
  postEstablished,
  registered,
  signedByChairman,
} from '../testing/agencies.js';
import { agency } from '../agency/agency.state.js';
import { task } from '../task/task.state.js';
import { assignedFor, calendar, drafted } from '../task/testing/task.fixtures.js';
import type { FanOutTasks } from './commands/fan-out-tasks.js';
import type { IssueDirective } from './commands/issue-directive.js';
import { fanOutTasks as fanOutBy } from './decisions/fan-out-tasks.js';
import { issueDirective } from './decisions/issue-directive.js';
import { FAN_OUT_LIMIT, type DirectiveEvent } from './directive.events.js';
import { numberIdOf } from '../number/number-id.js';
import { releasedReservations } from '../number/number.state.js';
import { directive } from './directive.state.js';

const CLAUSE = idFor('clause');
const open = { restricted: false, agencyIds: [] };
const body = {
  issuerId: CITY,
  number: '1043/QĐ-UBND',
  issuedOn: '2020-03-24',
  summary: 'Kế hoạch thực hiện Chủ đề năm 2020',
  basis: [{ words: 'Kết luận 527-KL/TU' }],
  clauses: [
    { label: '1', content: 'Đề án' },
    { label: '2', content: 'Quy tắc' },
  ],
} satisfies IssueDirective;
const issued = {
  type: 'DirectiveIssued' as const,
  data: { ...body, clauses: [{ clauseId: CLAUSE, label: '2', content: 'Tự kiểm tra' }], visibility: open },
} satisfies DirectiveEvent;

const draft = amongAgencies(scenario(directive, idFor('directive')))
  .at('2020-08-14T02:00:00.000Z')
  .by(actingFor(CITY))
  .signing('own', signedByChairman);

describe('issuing a directive', () => {
  it('gives each clause an id of its own and is open to everyone', () =>
    draft.when(issueDirective, body).thenMatching({
      type: 'DirectiveIssued',
      data: {
        ...body,
        clauses: body.clauses.map((clause) => ({ ...clause, clauseId: expect.any(String) })),
        visibility: open,
      },
    }));
  it('is open to a unit under the issuer that signs by order', () =>
    draft
      .by(actingFor(OFFICE))
      .signing('TL', signedByChairman)
      .when(issueDirective, body)
      .thenMatching({ type: 'DirectiveIssued' }));
  it('is refused to another agency', () =>
    draft.by(actingFor(DEPARTMENT)).when(issueDirective, body).thenRejected('not-acting-for-agency'));
  it('is refused when the signer did not hold the post on the day', () =>
    draft
      .signing('own', { ...signedByChairman, signedOn: '2019-12-31' })
      .when(issueDirective, body)
      .thenRejected('authority-not-held'));
  it('is refused when the issuer was dissolved by the day', () =>
    draft
      .with(
        agency,
        CITY,
        registered('UBND Thành phố'),
        postEstablished(CHAIR, 'head'),
        appointed(CHAIR, CHAIRMAN),
        dissolved('2020-03-24'),
      )
      .when(issueDirective, body)
      .thenRejected('agency-dissolved'));
  it('is refused with a day of issue that has not come', () =>
    draft.when(issueDirective, { ...body, issuedOn: '2020-08-15' }).thenRejected('issued-in-future'));
  it('is refused by an act of a day before the day of issue', () =>
    draft
      .at('2020-08-14T02:00:00.000Z', '2020-03-23')
      .when(issueDirective, body)
      .thenRejected('issued-after-act'));
  it('is refused with a day of issue before 1945', () =>
    draft.when(issueDirective, { ...body, issuedOn: '1944-12-31' }).thenRejected('issued-before-1945'));
  it('is refused when the number reserved for it was released meanwhile', () => {
    const documentId = idFor('directive');
    const numberId = numberIdOf({ agencyId: CITY, year: 2020, printed: body.number });
    return draft
      .with(
        releasedReservations,
        numberId,
        { type: 'NumberTaken', data: { documentId, kind: 'directive', number: body.number } },
        { type: 'NumberReleased', data: { documentId, reason: 'Gõ nhầm số' } },
      )
      .when(issueDirective, body)
      .thenRejected('number-reservation-released');
  });
  it('is refused when two clauses carry one label', () =>
    draft
      .when(issueDirective, { ...body, clauses: [...body.clauses, { label: '2', content: 'Khác' }] })
      .thenRejected('label-twice'));
  it('is refused when it rests on a document that nobody knows', () =>
    draft
      .when(issueDirective, { ...body, basis: [{ words: 'KL 527', documentId: idFor('527') }] })
      .thenRejected('document-unknown'));
  it('is refused when it is open to an agency that nobody knows', () =>
    draft
      .when(issueDirective, { ...body, visibility: { restricted: true, agencyIds: [idFor('nowhere')] } })
      .thenRejected('agency-unknown'));
  it('is refused a second time', () =>
    draft.given(issued).when(issueDirective, body).thenRejected('directive-issued-already'));
});

const fanOut = {
  clauseId: CLAUSE,
  content: 'Tự kiểm tra và báo cáo',
  expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
  deadline: { kind: 'fixed', date: '2020-09-14', wording: 'by', rolls: true },
  items: [
    { leadId: DISTRICT_ONE, reference: 'D01' },
    { leadId: DISTRICT_TWO, content: 'Như mục 2' },
  ],
} satisfies FanOutTasks;
const inForce = draft.given(issued);
const fanOutTasks = fanOutBy(calendar);

describe('fanning tasks out', () => {
  it('says the common words once and gives each lead a task of its own', () =>
    inForce.when(fanOutTasks, fanOut).thenMatching({
      type: 'TasksFannedOut',
      data: {
        content: fanOut.content,
        recommendationIds: [],
        coordinatorIds: [],
        visibility: open,
        items: fanOut.items.map((item) => ({ ...item, taskId: expect.any(String) })),
      },
    }));
  it('reaches over several levels', () =>
    inForce
      .when(fanOutTasks, { ...fanOut, items: [{ leadId: COMMUNE }] })
      .thenMatching({ type: 'TasksFannedOut' }));
  it('becomes several events when there are more leads than one event holds', async () => {
    const leads = Array.from({ length: 2 * FAN_OUT_LIMIT + 1 }, (_, n) => idFor(`commune ${n}`));
    const many = leads.reduce(
      (before, lead) => before.with(agency, lead, registered('Xã'), placedUnder(CITY)),
      inForce,
    );
    await many
      .when(fanOutTasks, { ...fanOut, items: leads.map((leadId) => ({ leadId })) })
      .thenMatching(
        { type: 'TasksFannedOut', data: { items: { length: FAN_OUT_LIMIT } } },
        { type: 'TasksFannedOut', data: { items: { length: FAN_OUT_LIMIT } } },
        { type: 'TasksFannedOut', data: { items: { length: 1 } } },
      );
  });
  it('becomes several events when the items would not fit into one', () => {
    const content = 'Nội dung riêng. '.repeat(700);
    return inForce
      .when(fanOutTasks, {
        ...fanOut,
        items: [DISTRICT_ONE, DISTRICT_TWO, COMMUNE].map((leadId) => ({ leadId, content })),
      })
      .thenMatching(
        { type: 'TasksFannedOut', data: { items: [{ leadId: DISTRICT_ONE }, { leadId: DISTRICT_TWO }] } },
        { type: 'TasksFannedOut', data: { items: [{ leadId: COMMUNE }] } },
      );
  });
  it('is refused when it is open to an agency that nobody knows', () =>
    inForce
      .when(fanOutTasks, { ...fanOut, visibility: { restricted: true, agencyIds: [idFor('nowhere')] } })
      .thenRejected('agency-unknown'));
  it('is refused to a department over a district', () => {
    const director = { ...signedByChairman, postId: idFor('director'), holderId: idFor('director') };
    return draft
      .given({ ...issued, data: { ...issued.data, issuerId: DEPARTMENT } })
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
      .when(fanOutTasks, fanOut)
      .thenRejected('issuer-not-competent');
  });
  it('is refused over an agency that does not lie under the issuer', () =>
    inForce
      .with(agency, DISTRICT_TWO, registered('UBND quận MH-02'))
      .when(fanOutTasks, fanOut)
      .thenRejected('issuer-not-competent'));
  it('is refused to another agency than the issuer', () =>
    inForce.by(actingFor(DEPARTMENT)).when(fanOutTasks, fanOut).thenRejected('not-acting-for-agency'));
  it('is refused to a unit under the issuer, even by order: its tasks would be its own', () =>
    inForce
      .by(actingFor(OFFICE))
      .signing('TL', signedByChairman)
      .when(fanOutTasks, fanOut)
      .thenRejected('not-acting-for-agency'));
  it('is refused when a lead is dissolved by then', () =>
    inForce
      .with(agency, DISTRICT_TWO, registered('UBND quận MH-02'), placedUnder(CITY), dissolved('2020-08-14'))
      .when(fanOutTasks, fanOut)
      .thenRejected('agency-dissolved'));
  it('is refused to a lead that nobody knows', () =>
    inForce
      .when(fanOutTasks, { ...fanOut, items: [{ leadId: idFor('nowhere') }] })
      .thenRejected('agency-unknown'));
  it('is refused when a lead stands there twice', () =>
    inForce
      .when(fanOutTasks, { ...fanOut, items: [...fanOut.items, { leadId: DISTRICT_ONE }] })
      .thenRejected('lead-twice'));
  it('is refused when a lead also coordinates', () =>
    inForce
      .when(fanOutTasks, { ...fanOut, coordinatorIds: [DISTRICT_ONE] })
      .thenRejected('lead-coordinates'));
  it('is refused with a coordinator that nobody knows', () =>
    inForce
      .when(fanOutTasks, { ...fanOut, coordinatorIds: [idFor('nowhere')] })
      .thenRejected('agency-unknown'));
  it.each([
    [
      'with a deadline that has passed, for which nobody says why',
      { deadline: { ...fanOut.deadline, date: '2020-08-13' } },
      'deadline-in-past',
    ],
    [
      'with a deadline beyond the working calendar',
      { deadline: { ...fanOut.deadline, date: '2100-01-01' } },
      'outside-calendar',
    ],
    [
      'for a recommendation that nobody knows',
      { recommendationIds: [idFor('R9')] },
      'recommendation-unknown',
    ],
    ['under a task that nobody knows', { parentTaskId: idFor('nowhere') }, 'parent-task-unknown'],
    ['with a tracking post of another agency', { trackingPostId: idFor('desk') }, 'tracking-post-unknown'],
  ])('is refused %s, before any task is promised', (_, change, code) =>
    inForce.when(fanOutTasks, { ...fanOut, ...change }).thenRejected(code),
  );
  it('is refused when it would end after the task above', () =>
    inForce
      .with(
        task,
        idFor('above'),
        drafted({ issuerId: CITY, leadId: DEPARTMENT, consolidatorId: DEPARTMENT }),
        assignedFor('2020-09-11'),
      )
      .when(fanOutTasks, { ...fanOut, parentTaskId: idFor('above') })
      .thenRejected('child-deadline-after-parent'));
  it('may come late when it says why', () =>
    inForce
      .when(fanOutTasks, {
        ...fanOut,
        deadline: { ...fanOut.deadline, date: '2020-08-13' },
        lateReason: 'Vào sổ muộn',
      })
      .thenMatching({ type: 'TasksFannedOut' }));
  it('is refused for a clause of another document', () =>
    inForce.when(fanOutTasks, { ...fanOut, clauseId: idFor('elsewhere') }).thenRejected('clause-unknown'));
  it('is refused where no directive was issued', () =>
    draft.when(fanOutTasks, fanOut).thenRejected('directive-unknown'));
});
