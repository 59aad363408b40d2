import { readFileSync } from 'node:fs';
import { agency, directive, inspection, session, task, workingCalendarFile } from '@dondoc/domain';
import {
  actingFor,
  CITY,
  CommandOffice,
  COUNCIL,
  DEPARTMENT,
  DISTRICT_ONE,
  idFor,
  placedUnder,
  registered,
  type Order,
} from '@dondoc/domain/testing';
import { deriveId, Executor, type Aggregate, type DomainEvent } from '@dondoc/event-sourcing';

/** The calendar of these examples, as it is read from its file. */
export const calendarOfOffice = workingCalendarFile.parse(
  JSON.parse(readFileSync('config/calendars/vietnam.json', 'utf8')),
);

/** When everything happens. */
export const NOW = '2020-04-01T02:00:00.000Z';
const DIRECTIVE = idFor('directive');
const SESSION = idFor('session');
const INSPECTION = idFor('inspection');
/** The task of the department under which another may stand. */
export const PARENT = idFor('parent');
/** The task that crosses with something. */
export const CHILD = idFor('child');
const NEXT = idFor('R5');
const visibility = { restricted: false, agencyIds: [] };
const by = (date: string) => ({ kind: 'fixed', date, wording: 'by', rolls: true });
const set = (date: string) => ({ spec: by(date), calendarVersion: calendarOfOffice.version, dueOn: date });
const people = [{ name: 'Nguyễn Thu An', title: 'Trưởng đoàn' }];

/** A command as it comes from outside. */
export const order = (command: string, target: string, body: object, agencyId = CITY): Order => ({
  command,
  target,
  body,
  actor: actingFor(agencyId),
  now: NOW,
});
/** The city assigns {@link CHILD} out of the directive. */
export const assigning = (change: object = {}) =>
  order('AssignTask', CHILD, {
    issuerId: CITY,
    leadId: DISTRICT_ONE,
    content: 'Việc',
    expectedProduct: { none: true },
    deadline: by('2020-06-30'),
    source: { directiveId: DIRECTIVE },
    ...change,
  });
/** The city withdraws the whole. */
export const withdrawing = order('WithdrawTask', PARENT, { reason: 'Thu hồi.' });
/** The city recalls the directive. */
export const recalling = order('RecallDirective', DIRECTIVE, {
  reason: 'Sai',
  basis: [{ words: 'Kết luận' }],
});
const assigned = (issuerId: string, leadId: string, dueOn: string, more: object = {}): DomainEvent[] => [
  {
    type: 'TaskDrafted',
    data: {
      ...{ issuerId, leadId, coordinatorIds: [], content: 'Việc', expectedProduct: { none: true } },
      ...{ deadline: by(dueOn), source: { directiveId: DIRECTIVE, recommendationIds: [] }, visibility },
      ...more,
    },
  },
  { type: 'TaskAssigned', data: { issuedOn: '2020-03-24', deadline: set(dueOn), deadlineVersion: 1 } },
];

/** An office in which two acts are decided at one moment: a city, a department, a district, a council and one directive. */
export class CrossingOffice extends CommandOffice {
  /** Writes what is taken for granted. */
  async write<State, Event extends DomainEvent>(
    aggregate: Aggregate<State, Event>,
    id: string,
    ...events: readonly DomainEvent[]
  ) {
    const commandId = deriveId(id, `given ${this.store.log.events.length}`);
    await new Executor(this.store).execute({
      aggregate,
      id,
      commandId,
      commandHash: '0'.repeat(64),
      stamp: { origin: this.store.id, actor: idFor('typist'), occurredAt: NOW, correlationId: commandId },
      now: NOW,
      // the store checks them against the schemas of the aggregate
      decide: async () => events as readonly Event[],
    });
  }

  /** Agencies, the directive and a task of the department. */
  async open() {
    await this.write(agency, CITY, registered('UBND Thành phố'));
    await this.write(agency, DEPARTMENT, registered('Sở Nội vụ'), placedUnder(CITY));
    await this.write(agency, DISTRICT_ONE, registered('UBND quận MH-01'), placedUnder(DEPARTMENT));
    await this.write(agency, COUNCIL, registered('HĐND'));
    await this.write(directive, DIRECTIVE, {
      type: 'DirectiveIssued',
      data: {
        ...{ issuerId: CITY, number: '1043/QĐ-UBND', issuedOn: '2020-03-24', summary: 'Kế hoạch' },
        ...{ basis: [], clauses: [], visibility },
      },
    });
    await this.write(task, PARENT, ...assigned(CITY, DEPARTMENT, '2020-06-30'));
    return this;
  }
}

/** For each rule two acts that cross, by commands that were each allowed. */
export const crossings: readonly (readonly [string, (office: CrossingOffice) => Promise<unknown>])[] = [
  ['child-of-ended-task', (office) => office.interleave(assigning({ parentTaskId: PARENT }), withdrawing)],
  ['task-of-ended-directive', (office) => office.interleave(assigning(), recalling)],
  [
    'child-ends-after-parent',
    async (office) => {
      const delegated = { childId: CHILD, leadId: DISTRICT_ONE, content: 'Phần việc', visibility };
      await office.write(task, PARENT, {
        type: 'SubtaskDelegated',
        data: {
          ...delegated,
          ...{ expectedProduct: { none: true }, deadline: by('2020-06-15'), coordinatorIds: [] },
        },
      });
      await office.write(
        task,
        CHILD,
        ...assigned(DEPARTMENT, DISTRICT_ONE, '2020-06-15', {
          ...{ parentTaskId: PARENT, source: { recommendationIds: [] } },
        }),
      );
      const adjusting = (target: string, date: string, agencyId: string) =>
        order('AdjustDeadline', target, { deadline: by(date), reason: 'Kỳ họp đổi.' }, agencyId);
      await office.interleave(
        adjusting(PARENT, '2020-06-16', CITY),
        adjusting(CHILD, '2020-06-26', DEPARTMENT),
      );
    },
  ],
  [
    'recommendation-of-closed-session',
    async (office) => {
      await office.write(
        session,
        SESSION,
        {
          type: 'SessionEstablished',
          data: {
            ...{ supervisingBodyId: COUNCIL, supervisedAgencyIds: [DEPARTMENT], subject: 'Chủ đề' },
            ...{ decisionDocumentId: idFor('decision'), members: people },
          },
        },
        { type: 'SessionAnnounced', data: { outline: 'Kết quả', scheduledOn: '2020-03-30' } },
        { type: 'SessionConducted', data: { attendance: people, findings: [] } },
        { type: 'FormalConclusionIssued', data: { documentId: idFor('conclusion') } },
        { type: 'SupervisionConclusionPublished', data: { place: 'Trang thông tin' } },
        { type: 'SessionFollowUpBegun', data: { recommendationIds: [] } },
      );
      const asked = { sessionId: SESSION, reference: 'R5', content: 'Kiểm tra', addresseeIds: [DEPARTMENT] };
      await office.interleave(
        order('IssueRecommendation', NEXT, { ...asked, concerns: [], levels: [] }, COUNCIL),
        order('CloseSession', SESSION, { reason: 'Xong' }, COUNCIL),
      );
      await office.write(session, SESSION, {
        type: 'SessionRecommendationRecorded',
        data: { recommendationId: NEXT },
      });
    },
  ],
  [
    'task-of-ended-inspection',
    async (office) => {
      await office.write(
        inspection,
        INSPECTION,
        {
          type: 'InspectionConclusionDrafted',
          data: {
            ...{ inspectingBodyId: COUNCIL, superiorId: CITY, inspectedAgencyIds: [DEPARTMENT] },
            ...{ tier: 'province', subject: 'Văn hóa công vụ', decisionDocumentId: idFor('decision') },
          },
        },
        { type: 'InspectionConcluded', data: { documentId: idFor('conclusion'), proposal: 'Khắc phục' } },
        { type: 'InspectionConclusionPublished', data: { place: 'Cổng thông tin' } },
        { type: 'ImplementationDirected', data: { documentId: idFor('conclusion') } },
        { type: 'InspectionFollowedUp', data: { result: 'Đã khắc phục' } },
      );
      const ending = order('EndInspection', INSPECTION, {}, COUNCIL);
      await office.interleave(ending, assigning({ source: { inspectionId: INSPECTION } }));
      await office.write(inspection, INSPECTION, { type: 'InspectionTaskRecorded', data: { taskId: CHILD } });
    },
  ],
];
