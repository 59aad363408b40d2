import type { ResolvedDeadline } from '../../../deadline/deadline-spec.js';
import { isOpen } from '../../../timeliness/lifecycle.js';
import { originalDeadline, type Task } from '../../task.state.js';
import { dueOnOf } from './choice.js';
import { firstOf, type Law } from './law.js';
import type { Moment } from './moments.js';

const deadlineIn = ({ event: { data } }: Moment): ResolvedDeadline | undefined =>
  'deadlineVersion' in data && data.deadlineVersion !== undefined && 'deadline' in data && data.deadline
    ? (data.deadline as ResolvedDeadline)
    : undefined;

const originalStays: Law = {
  number: 'I4',
  says: 'the original deadline never changes',
  broken: ({ moments }) => {
    const originals = new Map<string, ResolvedDeadline>();
    return firstOf(moments, (moment) => {
      const set = deadlineIn(moment);
      const first = originals.get(moment.taskId) ?? set;
      if (first) originals.set(moment.taskId, first);
      const now = originalDeadline(moment.after);
      if (JSON.stringify(now) === JSON.stringify(first)) return undefined;
      return `${moment.event.type} makes ${now?.dueOn} of ${first?.dueOn}`;
    });
  },
};

const partsEndWithTheWhole: Law = {
  number: 'I6',
  says: 'what was delegated and is open ends with the whole at the latest',
  broken: ({ moments }) => {
    const tasks = new Map<string, Task>();
    return firstOf(moments, ({ taskId, event, after }) => {
      tasks.set(taskId, after);
      return firstOf([taskId, after.assignment.parentTaskId ?? taskId], (wholeId) => {
        const whole = tasks.get(wholeId);
        const wholeDueOn = dueOnOf(whole);
        if (!whole || wholeDueOn === undefined) return undefined;
        return firstOf(whole.children, ({ childId }) => {
          const part = tasks.get(childId);
          if (!part || !isOpen(part.lifecycle)) return undefined;
          const dueOn = dueOnOf(part);
          return dueOn === undefined || dueOn > wholeDueOn
            ? `after ${event.type} a part is due on ${dueOn ?? 'no day'}, the whole on ${wholeDueOn}`
            : undefined;
        });
      });
    });
  },
};

const evidenced: Law = {
  number: 'I7',
  says: 'nothing is complete without a submission that has evidence',
  broken: ({ moments }) => {
    const evidence = new Map<string, number>();
    return firstOf(moments, ({ taskId, event: { type, data }, after }) => {
      if (type === 'CompletionSubmitted') evidence.set(taskId, data.evidence.length);
      if (type === 'CompletionReturned') evidence.delete(taskId);
      if (type !== 'CompletionAccepted') return undefined;
      const count = evidence.get(taskId) ?? 0;
      evidence.delete(taskId);
      if (count === 0) return 'a completion is accepted that nothing proves';
      const accepted = after.submissions.filter(({ outcome }) => outcome === 'accepted');
      return accepted.length === after.earlierCompletions.length + 1
        ? undefined
        : `it was completed ${accepted.length} times, and ${after.earlierCompletions.length} times before`;
    });
  },
};

const ANSWERS = ['ExtensionApproved', 'ExtensionRejected', 'ExtensionRequestWithdrawn'];
const LAPSES = ['LeadReassigned', 'CompletionAccepted', 'TaskWithdrawn', 'TaskSuperseded'];

const oneRequestWaits: Law = {
  number: 'I10',
  says: 'one request for an extension waits at a time',
  broken: ({ moments }) => {
    const waiting = new Map<string, number>();
    return firstOf(moments, ({ taskId, event: { type }, after }) => {
      let count = waiting.get(taskId) ?? 0;
      if (type === 'ExtensionRequested') count += 1;
      if (ANSWERS.includes(type)) count -= 1;
      if (LAPSES.includes(type)) count = 0;
      waiting.set(taskId, count);
      if (count < 0 || count > 1) return `after ${type} ${count} requests wait`;
      return (count === 1) === (after.pendingExtension !== undefined)
        ? undefined
        : `after ${type} the task does not know what waits`;
    });
  },
};

export const lawsOfWork: readonly Law[] = [originalStays, partsEndWithTheWhole, evidenced, oneRequestWaits];
