import { instantOf, startOf, type Instant, type LoggedEvent, type OccurredAt } from '@dondoc/event-sourcing';
import { idFor, WrittenLog } from './written-log.js';

/** `08-31 15:00` of 2020 in Vietnam. */
export const at = (moment: string): string => instantOf(`2020-${moment.slice(0, 5)}`, moment.slice(6));

const visibility = { restricted: false, agencyIds: [] };
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

const CITY = ['UBND TP', 'SNV'];

interface Assigned {
  readonly on: string;
  readonly acknowledgedOn: string;
  readonly issuer: string;
  readonly lead: string;
  readonly dueOn?: string;
  readonly source?: object;
  readonly parent?: string;
  readonly content?: string;
  readonly started?: boolean;
}

type Step = [
  stream: string,
  type: string,
  data: unknown,
  occurredAt: OccurredAt,
  known: { recordedAt: Instant },
];

/** The tasks of the demo story as events, no command asked: what happened, when, and when it was typed. */
class StoryLog {
  private readonly steps: Step[] = [];

  private add(
    stream: string,
    type: string,
    data: unknown,
    occurredAt: OccurredAt,
    recordedAt = startOf(occurredAt),
  ): void {
    this.steps.push([stream, type, data, occurredAt, { recordedAt }]);
  }

  /** In order of recording, whatever the order of telling. */
  written(): readonly LoggedEvent[] {
    const log = new WrittenLog();
    const inOrder = this.steps.toSorted(([, , , , a], [, , , , b]) =>
      a.recordedAt < b.recordedAt ? -1 : Number(a.recordedAt > b.recordedAt),
    );
    for (const step of inOrder) log.add(...step);
    return log.events;
  }

  agency(name: string, level: string): void {
    const data = { name, kind: 'executive', level, effectiveOn: '2020-01-01' };
    this.add(`agency-${idFor(name)}`, 'AgencyRegistered', data, '2020-01-01');
  }

  directive(name: string, on: string, theme: string, labels: readonly string[]): void {
    const clauses = labels.map((label) => ({
      clauseId: idFor(`${name} ${label}`),
      label,
      content: `Nội dung ${label}`,
    }));
    const data = {
      issuerId: idFor('UBND TP'),
      number: name,
      issuedOn: `2020-${on}`,
      summary: `[Minh họa] Văn bản ${name}`,
      theme,
      basis: [{ words: 'Kết luận 527-KL/TU' }],
      clauses,
      visibility,
    };
    this.add(`directive-${idFor(name)}`, 'DirectiveIssued', data, at(`${on} 08:00`));
  }

  plan(name: string, data: object, occurredAt: OccurredAt): void {
    this.add(`plan-${idFor(name)}`, 'PlanIssued', data, occurredAt);
  }

  assigned(name: string, task: Assigned): void {
    const deadline =
      task.dueOn === undefined
        ? {
            spec: { kind: 'none', reviewEvery: 'quarter' },
            calendarVersion: 'vn-2026.1',
            reviewOn: '2020-09-30',
          }
        : dueOn(`2020-${task.dueOn}`);
    const assignment = {
      issuerId: idFor(task.issuer),
      leadId: idFor(task.lead),
      coordinatorIds: [],
      content: task.content ?? `Nhiệm vụ ${name}`,
      expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
      deadline: deadline.spec,
      source: { recommendationIds: [], ...task.source },
      ...(task.parent && { parentTaskId: idFor(task.parent) }),
      reference: name,
      visibility,
    };
    const on = at(`${task.on} 08:30`);
    this.did(name, 'TaskDrafted', assignment, on);
    this.did(name, 'TaskAssigned', { issuedOn: `2020-${task.on}`, deadline, deadlineVersion: 1 }, on);
    const received = at(`${task.acknowledgedOn} 09:00`);
    this.did(name, 'TaskAcknowledged', { receivedAt: received }, received);
    if (task.started !== false) this.did(name, 'WorkStarted', {}, at(`${task.acknowledgedOn} 10:00`));
  }

  did(name: string, type: string, data: unknown, occurredAt: OccurredAt, recordedAt?: string): void {
    this.add(`task-${idFor(name)}`, type, data, occurredAt, recordedAt);
  }

  submitted(name: string, moment: string, recordedAt?: string): void {
    const evidence = [{ sha256: 'ab'.repeat(32), size: 1, mediaType: 'application/pdf' }];
    this.did(name, 'CompletionSubmitted', { result: 'Đã xong', evidence }, at(moment), recordedAt);
  }

  accepted(name: string, moment: string, completedOn: string): void {
    this.did(name, 'CompletionAccepted', { completedOn: `2020-${completedOn}` }, at(moment));
  }

  done(name: string, submittedOn: string, acceptedOn: string): void {
    this.submitted(name, `${submittedOn} 15:00`);
    this.accepted(name, `${acceptedOn} 16:00`, submittedOn);
  }
}

const dueOn = (date: string) => ({
  spec: { kind: 'fixed', date, wording: 'by', rolls: true },
  calendarVersion: 'vn-2026.1',
  dueOn: date,
});

/** The log of the story in order of recording, without its reminders. */
export const storyEvents = (): readonly LoggedEvent[] => {
  const log = new StoryLog();
  CITY.forEach((name) => log.agency(name, 'city'));
  range(1, 5).forEach((n) => log.agency(`Đơn vị ${n} (MH)`, 'unit'));
  range(1, 24).forEach((n) => log.agency(`UBND MH-${n}`, 'district'));
  ['MH-16.1', 'MH-16.2', 'MH-16.3', 'MH-23.1', 'MH-23.2'].forEach((name) => log.agency(name, 'commune'));

  const theme = 'Văn hóa đô thị';
  log.directive('1043/QĐ-UBND', '03-24', theme, ['Điều 1', 'Điều 2']);
  const source = { directiveId: idFor('1043/QĐ-UBND'), clauseId: idFor('1043/QĐ-UBND Điều 1') };
  const a = { on: '03-24', acknowledgedOn: '03-25', issuer: 'UBND TP', lead: 'SNV', source };
  ['06-30', '05-29', '07-15', '07-31', '11-30', '12-15'].forEach((due, i) =>
    log.assigned(`A${i + 1}`, { ...a, dueOn: due }),
  );

  const items = range(1, 6).map((n) => ({
    itemId: idFor(`item ${n}`),
    label: `Mục ${n}`,
    content: `Nội dung ${n}`,
    clauseIds: n === 6 ? [] : [idFor('1043/QĐ-UBND Điều 1')],
    basis: [],
  }));
  const plan = {
    issuerId: idFor('SNV'),
    number: '1404/KH-SNV',
    issuedOn: '2020-04-15',
    summary: 'Kế hoạch',
    directiveIds: [idFor('1043/QĐ-UBND')],
    items,
    notApplicable: [{ clauseId: idFor('1043/QĐ-UBND Điều 2'), reason: 'Không thuộc chức năng' }],
    visibility,
  };
  log.plan('1404/KH-SNV', plan, at('04-15 09:00'));
  range(1, 6).forEach((n) =>
    log.assigned(`B${n}`, {
      on: '04-16',
      acknowledgedOn: '04-17',
      issuer: 'SNV',
      lead: `Đơn vị ${n === 6 ? 1 : n} (MH)`,
      dueOn: n === 6 ? '10-30' : '11-30',
      source: { planId: idFor('1404/KH-SNV'), planItemId: idFor(`item ${n}`) },
    }),
  );
  log.done('A2', '05-27', '06-01');
  log.done('A1', '06-24', '06-29');
  log.done('A3', '07-10', '07-15');
  log.done('A4', '07-29', '08-04');
  fromAugust(log, theme);
  return log.written();
};

const fromAugust = (log: StoryLog, theme: string): void => {
  log.directive('9904/UBND-VX', '08-14', theme, ['mục 1', 'mục 2']);
  const c = {
    on: '08-14',
    acknowledgedOn: '08-17',
    issuer: 'UBND TP',
    lead: 'SNV',
    source: { directiveId: idFor('9904/UBND-VX'), recommendationIds: [idFor('R1')] },
  };
  log.assigned('C1', c);
  log.assigned('C2', { ...c, dueOn: '10-15' });
  log.assigned('C3', c);
  log.assigned('C4', { ...c, dueOn: '09-30' });
  const source = { directiveId: idFor('9904/UBND-VX'), clauseId: idFor('9904/UBND-VX mục 2') };
  const content = 'Tự kiểm tra việc thi hành văn hóa công vụ tại phường, xã, thị trấn';
  range(1, 24).forEach((n) =>
    log.assigned(`D${n}`, { ...c, lead: `UBND MH-${n}`, dueOn: '09-14', source, parent: 'C2', content }),
  );
  const e = { on: '08-20', acknowledgedOn: '08-21', issuer: 'UBND MH-16', dueOn: '09-07', parent: 'D16' };
  range(1, 3).forEach((n) => log.assigned(`E${n}`, { ...e, lead: `MH-16.${n}` }));
  const late = { ...e, on: '08-21', acknowledgedOn: '08-24', issuer: 'UBND MH-23', parent: 'D23' };
  log.assigned('E4', { ...late, lead: 'MH-23.1' });
  log.assigned('E5', { ...late, lead: 'MH-23.2', started: false });

  range(1, 5).forEach((n) => log.done(`D${n}`, '08-28', '09-04'));
  log.submitted('E1', '08-31 15:00', at('09-01 07:30'));
  log.submitted('E2', '09-03 15:00');
  ['E3', 'E4'].forEach((name) => log.submitted(name, '09-04 15:00'));
  range(6, 11).forEach((n) => log.done(`D${n}`, '09-08', '09-11'));
  log.accepted('E1', '09-09 16:00', '08-31');
  log.accepted('E2', '09-09 16:00', '09-03');
  ['E3', 'E4'].forEach((name) => log.accepted(name, '09-09 16:00', '09-04'));
  log.submitted('D20', '09-09 15:00');
  const request = {
    newDueOn: '2020-09-30',
    reason: 'Chờ phường',
    document: { words: '9906/UBND' },
    late: false,
  };
  log.did('D24', 'ExtensionRequested', request, at('09-08 09:00'));
  log.did(
    'D24',
    'ExtensionApproved',
    { deadline: dueOn('2020-09-30'), deadlineVersion: 2 },
    at('09-10 10:00'),
  );
  range(12, 15).forEach((n) => log.done(`D${n}`, '09-10', '09-14'));
  log.did('D20', 'CompletionReturned', { reason: 'Thiếu phụ lục' }, at('09-11 10:00'));
  range(16, 19).forEach((n) => log.done(`D${n}`, '09-11', '09-14'));
  log.submitted('D21', '09-14 15:00');
  log.submitted('D20', '09-14 16:00');
  log.accepted('D20', '09-16 16:00', '09-14');
  log.done('D22', '09-21', '09-24');
};
