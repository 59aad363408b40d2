import { describe, expect, it } from '@jest/globals';
import type { EventMeta, Recorded } from '@dondoc/event-sourcing';
import type { TaskEvent } from '../task/task.events.js';
import { remindableTask } from './remindable-task.js';

const id = '00000000-0000-4000-8000-000000000001';
const successorId = '00000000-0000-4000-8000-000000000002';
const dueOn = (day: string) => ({
  spec: { kind: 'fixed', date: day, wording: 'by', rolls: true } as const,
  calendarVersion: 'vietnam-2026.1',
  dueOn: day,
});
const recorded = (event: TaskEvent, occurredAt: string, recordedAt: string): Recorded<TaskEvent> => ({
  ...event,
  id,
  stream: `task-${id}`,
  revision: 0,
  position: '0',
  meta: { occurredAt, recordedAt } as EventMeta,
});
const drafted: TaskEvent = {
  type: 'TaskDrafted',
  data: {
    issuerId: id,
    leadId: id,
    coordinatorIds: [],
    content: 'Tự kiểm tra',
    expectedProduct: { none: true },
    deadline: dueOn('2020-09-07').spec,
    source: { recommendationIds: [] },
    visibility: { restricted: false, agencyIds: [] },
  },
};
const assigned: TaskEvent = {
  type: 'TaskAssigned',
  data: { issuedOn: '2020-08-20', deadline: dueOn('2020-09-07'), deadlineVersion: 1 },
};
const submitted: TaskEvent = {
  type: 'CompletionSubmitted',
  data: { result: 'Xong', evidence: [{ sha256: '0'.repeat(64), size: 1, mediaType: 'text/plain' }] },
};

describe("a task's history, as reminders see it", () => {
  it('tells from when the present lead was known to have it, where it is not the first', () => {
    const reassigned: TaskEvent = { type: 'LeadReassigned', data: { leadId: id } };
    const history = [
      recorded(drafted, '2020-08-20', '2020-08-20T03:00:00.000Z'),
      recorded(assigned, '2020-08-20', '2020-08-20T03:00:00.001Z'),
      recorded(reassigned, '2020-08-31', '2020-09-01T02:00:00.000Z'),
    ];
    expect(remindableTask(id, history).leadKnownFrom).toBe('2020-09-01T02:00:00.000Z');
  });

  it('tells the same of a lead that took the task over, and nothing of who took another place over', () => {
    const handedOver = (party: 'lead' | 'issuer'): TaskEvent => ({
      type: 'TaskHandedOver',
      data: { party, fromAgencyId: id, toAgencyId: successorId, minutes: { words: 'Biên bản' } },
    });
    const knownFrom = (party: 'lead' | 'issuer') =>
      remindableTask(id, [
        recorded(drafted, '2020-08-20', '2020-08-20T03:00:00.000Z'),
        recorded(assigned, '2020-08-20', '2020-08-20T03:00:00.001Z'),
        recorded(handedOver(party), '2020-08-31', '2020-09-01T02:00:00.000Z'),
      ]).leadKnownFrom;
    expect([knownFrom('lead'), knownFrom('issuer')]).toEqual(['2020-09-01T02:00:00.000Z', undefined]);
  });

  it('dates what happened by when it happened, and deadlines by when they were recorded', () => {
    const history = [
      recorded(drafted, '2020-08-20', '2020-08-20T03:00:00.000Z'),
      recorded(assigned, '2020-08-20', '2020-08-20T03:00:00.001Z'),
      recorded(
        { type: 'ExtensionApproved', data: { deadline: dueOn('2020-09-30'), deadlineVersion: 2 } },
        '2020-08-28T02:00:00.000Z',
        '2020-08-31T02:00:00.000Z',
      ),
      recorded(submitted, '2020-08-31T08:00:00.000Z', '2020-09-01T00:30:00.000Z'),
    ];
    expect(remindableTask(id, history)).toEqual({
      taskId: id,
      lifecycle: [
        { from: '2020-08-19T17:00:00.000Z', lifecycle: 'Draft' },
        { from: '2020-08-19T17:00:00.000Z', lifecycle: 'Assigned' },
        { from: '2020-08-31T08:00:00.000Z', lifecycle: 'AwaitingAcceptance' },
      ],
      deadlines: [
        { version: 1, dueOn: '2020-09-07', from: '2020-08-20T03:00:00.001Z' },
        { version: 2, dueOn: '2020-09-30', from: '2020-08-31T02:00:00.000Z' },
      ],
    });
  });
});
