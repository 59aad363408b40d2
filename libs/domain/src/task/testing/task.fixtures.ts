import { readFileSync } from 'node:fs';
import type { Actor, Authority } from '@dondoc/event-sourcing';
import { on, scenario } from '@dondoc/event-sourcing/testing';
import type { AgencyEvent, Level } from '../../agency/agency.events.js';
import { agency } from '../../agency/agency.state.js';
import { workingCalendarFile } from '../../calendar/calendar-file.js';
import { workingCalendar } from '../../calendar/working-calendar.js';
import type { DeadlineSpec } from '../../deadline/deadline-spec.js';
import type { DirectiveEvent } from '../../directive/directive.events.js';
import { directive } from '../../directive/directive.state.js';
import type { PlanEvent } from '../../plan/plan.events.js';
import { plan } from '../../plan/plan.state.js';
import type { Evidence } from '../../record/record.js';
import type { AssignTask } from '../commands/assign-task.js';
import type { Assignment, TaskEvent } from '../task.events.js';
import { task } from '../task.state.js';

const json: unknown = JSON.parse(readFileSync('config/calendars/vietnam.json', 'utf8'));
export const calendar = workingCalendar(workingCalendarFile.parse(json));

/** Invented identifiers that read: `id('c1')` is …00c1. */
export const id = (hex: string): string => `00000000-0000-4000-8000-${hex.padStart(12, '0')}`;

export const CITY = id('a1');
export const DEPARTMENT = id('a2');
export const UNIT = id('a3');
export const DISTRICT = id('a4');
export const WARD = id('a5');
export const OTHER_DEPARTMENT = id('a6');
export const FORMER_DISTRICT = id('a7');
export const DIRECTIVE = id('d1');
export const CLAUSE = id('d2');
export const PLAN = id('d3');
export const PLAN_ITEM = id('d4');
export const TASK = id('c1');
export const PARENT = id('c2');
export const POST = id('b1');
export const OFFICER = id('b2');
export const NOBODY_KNOWN = id('ff');

const acting = (agencyId: string): Actor => ({
  accountId: id('e1'),
  agencyId,
  postIds: [],
  roles: ['head'],
});
export const city = acting(CITY);
export const department = acting(DEPARTMENT);
export const unit = acting(UNIT);
export const district = acting(DISTRICT);
export const coordinator = acting(OTHER_DEPARTMENT);

export const registered = (name: string, level: Level): AgencyEvent => ({
  type: 'AgencyRegistered',
  data: { name, kind: 'executive', level, effectiveOn: '2020-01-01' },
});
export const under = (parentId: string): AgencyEvent => ({
  type: 'AgencyPlaced',
  data: { parentId, effectiveOn: '2020-01-01' },
});
export const anOfficer: AgencyEvent[] = [
  {
    type: 'PostEstablished',
    data: {
      postId: POST,
      title: 'Chuyên viên',
      roles: ['officer'],
      receivesReminders: true,
      effectiveOn: '2020-01-01',
    },
  },
  { type: 'PostAppointed', data: { postId: POST, accountId: OFFICER, effectiveOn: '2020-01-01' } },
];

export const issued: DirectiveEvent = {
  type: 'DirectiveIssued',
  data: {
    issuerId: CITY,
    number: '1043/QĐ-UBND',
    issuedOn: '2020-03-24',
    summary: 'Kế hoạch thực hiện Chủ đề năm 2020',
    basis: [],
    clauses: [{ clauseId: CLAUSE, label: 'Mục 1', content: 'Văn hóa công vụ' }],
    visibility: { restricted: false, agencyIds: [] },
  },
};
const planned: PlanEvent = {
  type: 'PlanIssued',
  data: {
    issuerId: DEPARTMENT,
    number: '1404/KH-SNV',
    issuedOn: '2020-04-15',
    summary: 'Kế hoạch của Sở',
    directiveIds: [DIRECTIVE],
    items: [{ itemId: PLAN_ITEM, label: '1', content: 'An toàn giao thông', clauseIds: [CLAUSE], basis: [] }],
    notApplicable: [],
    visibility: { restricted: false, agencyIds: [] },
  },
};

/** City over department over unit, city over district over ward, another department; one directive, one plan. */
export const world = scenario(task, TASK)
  .with(agency, CITY, registered('UBND Thành phố', 'city'))
  .with(agency, DEPARTMENT, registered('Sở Nội vụ', 'city'), under(CITY), ...anOfficer)
  .with(agency, OTHER_DEPARTMENT, registered('Sở Tài chính', 'city'), under(CITY))
  .with(agency, UNIT, registered('Đơn vị 1 (MH)', 'unit'), under(DEPARTMENT))
  .with(agency, DISTRICT, registered('UBND quận MH-16', 'district'), under(CITY))
  .with(agency, WARD, registered('UBND phường MH-16.1', 'commune'), under(DISTRICT))
  .with(agency, FORMER_DISTRICT, registered('UBND quận MH-20', 'district'), under(CITY), {
    type: 'AgencyDissolved',
    data: { effectiveOn: '2020-02-01' },
  })
  .with(directive, DIRECTIVE, issued)
  .with(plan, PLAN, planned);

export const by = (date: string) => ({ kind: 'fixed', date, wording: 'by', rolls: true }) as const;
export const workingDaysFromReceipt = (count: number) =>
  ({ kind: 'period', count, unit: 'working', from: 'received' }) as const;
export const noDeadline: DeadlineSpec = { kind: 'none', reviewEvery: 'quarter' };

export const assignment = {
  issuerId: CITY,
  leadId: DEPARTMENT,
  coordinatorIds: [OTHER_DEPARTMENT],
  content: 'Tham mưu văn bản Đề án văn hóa công vụ.',
  expectedProduct: { kind: 'văn bản', addressedTo: 'UBND Thành phố' },
  deadline: by('2020-06-30'),
  source: { directiveId: DIRECTIVE, clauseId: CLAUSE, recommendationIds: [] },
  visibility: { restricted: false, agencyIds: [] },
} satisfies Assignment;

/** What the issuer types to get {@link assignment}. */
export const anAssignment: AssignTask = { ...assignment };

export const dueOn = (date: string) => ({ spec: by(date), calendarVersion: calendar.version, dueOn: date });

/** An extension to a day is a deadline through the end of that day. */
export const extendedTo = (date: string) => ({
  spec: { kind: 'fixed', date, wording: 'throughEndOf', rolls: true } as const,
  calendarVersion: calendar.version,
  dueOn: date,
});

export const proof = { sha256: 'ab'.repeat(32), size: 1024, mediaType: 'application/pdf' } satisfies Evidence;

export const drafted = (change: Partial<Assignment> = {}): TaskEvent => ({
  type: 'TaskDrafted',
  data: { ...assignment, ...change },
});
export const assignedFor = (date: string): TaskEvent => ({
  type: 'TaskAssigned',
  data: { issuedOn: '2020-03-24', deadline: dueOn(date), deadlineVersion: 1 },
});
export const acknowledged: TaskEvent = {
  type: 'TaskAcknowledged',
  data: { receivedAt: '2020-03-25T02:00:00.000Z' },
};
export const started: TaskEvent = { type: 'WorkStarted', data: {} };
export const requestedTo = (newDueOn: string): TaskEvent => ({
  type: 'ExtensionRequested',
  data: { newDueOn, reason: 'Cần thêm ý kiến.', document: { words: '9911/SNV-CCVC' }, late: false },
});
export const asked = (answerBy: string): TaskEvent => ({
  type: 'InputRequested',
  data: { coordinatorId: OTHER_DEPARTMENT, question: 'Góp ý dự thảo.', answerBy },
});
export const suspended = (clock: 'stops' | 'runs' = 'stops'): TaskEvent => ({
  type: 'TaskSuspended',
  data: { reason: 'Chờ hướng dẫn của Bộ.', reviewOn: '2020-05-29', clock },
});
export const disputed: TaskEvent = {
  type: 'AssignmentDisputed',
  data: { reason: 'Thuộc lĩnh vực tài chính.', proposedAgencyId: OTHER_DEPARTMENT },
};
export const submitted: TaskEvent = {
  type: 'CompletionSubmitted',
  data: { result: 'Đã trình.', evidence: [proof] },
};
export const accepted: TaskEvent = { type: 'CompletionAccepted', data: { completedOn: '2020-06-24' } };
export const withdrawn: TaskEvent = { type: 'TaskWithdrawn', data: { reason: 'Chuyển Đề án khác.' } };
export const delegatedTo = (leadId: string, childId: string): TaskEvent => ({
  type: 'SubtaskDelegated',
  data: {
    childId,
    leadId,
    content: 'Phần việc của đơn vị.',
    expectedProduct: { none: true },
    deadline: by('2020-06-15'),
    coordinatorIds: [],
    visibility: { restricted: false, agencyIds: [] },
  },
});

/** The task of the department, due 30/6/2020, as it stood after each step of its life. */
export const aDraft = world.given(on('2020-03-23T02:00:00.000Z', drafted()));
export const anAssignedTask = aDraft.given(on('2020-03-24T02:00:00.000Z', assignedFor('2020-06-30')));
export const anAcknowledgedTask = anAssignedTask.given(on('2020-03-25T02:00:00.000Z', acknowledged));
export const aStartedTask = anAcknowledgedTask.given(on('2020-03-25T03:00:00.000Z', started));
export const aSubmittedTask = aStartedTask.given(on('2020-06-24T08:00:00.000Z', submitted));
export const aCompletedTask = aSubmittedTask.given(on('2020-06-29T09:00:00.000Z', accepted));
export const aWithdrawnTask = aStartedTask.given(on('2020-05-04T02:00:00.000Z', withdrawn));

/** A signature of whoever leads; decisions that check it look into the agency's own posts. */
export const byHead: Authority = {
  documentId: DIRECTIVE,
  signedOn: '2020-06-26',
  postId: id('b3'),
  holderId: id('b4'),
};

/** Where acts are tried by default: a working day on which it could happen. */
export const MARCH_24 = '2020-03-24T02:00:00.000Z';
export const APRIL_1 = '2020-04-01T02:00:00.000Z';
export const JUNE_29 = '2020-06-29T09:00:00.000Z';
