import { decode, idOf } from '@dondoc/event-sourcing';
import { directiveEvents } from '../../../directive/directive.events.js';
import { obligationEvents } from '../../../obligation/obligation.events.js';
import { reminderEvents } from '../../../reminder/reminder.events.js';
import { isOpen, type Lifecycle } from '../../../timeliness/lifecycle.js';
import { DIRECTIVE } from '../task.fixtures.js';
import { firstOf, type Law } from './law.js';
import { since } from './moments.js';
import type { Story } from './play.js';

/** Which tasks wait or were decided on in the review of the directive; undefined while it is in force. */
const review = ({ log }: Story) => {
  const events = log
    .filter(({ stream }) => stream === `directive-${DIRECTIVE}`)
    .map((event) => ({ ...decode(directiveEvents, event), index: event.index }));
  const ended = events.find(({ type }) => type === 'DirectiveReplaced');
  if (!ended) return undefined;
  const listed = new Map<string, string | undefined>();
  for (const { type, data } of events) {
    if (type === 'OrphanReviewOpened') for (const taskId of data.taskIds) listed.set(taskId, undefined);
    if (type === 'OrphanDecided') listed.set(data.taskId, data.decision);
  }
  return { listed, from: ended.index };
};

const orphansAreListed: Law = {
  number: 'I8',
  says: 'a directive that was replaced leaves no open task without a place in its review, and what is decided there is done',
  broken: (story) => {
    const found = review(story);
    if (!found) return undefined;
    const { listed, from } = found;
    // who reopens a task after its directive ended has decided that it goes on
    const reopened = new Set(
      story.log
        .filter(({ type, index }) => type === 'TaskReopened' && index > from)
        .map(({ stream }) => idOf(stream)),
    );
    return firstOf(story.tasks, ([taskId, { lifecycle, assignment }]) => {
      if (!isOpen(lifecycle) || assignment.source.directiveId !== DIRECTIVE || reopened.has(taskId))
        return undefined;
      if (!listed.has(taskId)) return 'an open task of the directive is not in its review';
      const decision = listed.get(taskId);
      return decision === undefined || decision === 'keep'
        ? undefined
        : `it was decided to ${decision} an open task`;
    });
  },
};

const onePerPeriod: Law = {
  number: 'I11',
  says: 'each period has one task for each agency that reports, with its own result',
  broken: ({ log, tasks }) => {
    const seen = new Set<string>();
    return firstOf(since(log), ({ type, stream, data: raw, ...rest }) => {
      if (type !== 'ReportPeriodOpened') return undefined;
      const event = decode(obligationEvents, { type, stream, data: raw, ...rest });
      if (event.type !== 'ReportPeriodOpened') return undefined;
      const { cutOffOn, items } = event.data;
      return firstOf(items, ({ taskId, leadId }) => {
        const [period, own] = [`${stream} ${cutOffOn} ${leadId}`, taskId];
        if (seen.has(period) || seen.has(own)) return `the period until ${cutOffOn} is opened twice`;
        seen.add(period).add(own);
        const source = tasks.get(taskId)?.assignment.source;
        return source?.obligationId === idOf(stream) ? undefined : `the period until ${cutOffOn} has no task`;
      });
    });
  },
};

const AWAITS_THE_LEAD: readonly Lifecycle[] = ['Assigned', 'Acknowledged', 'InProgress', 'Disputed'];

const remindedOnce: Law = {
  number: 'I12',
  says: 'each reminder goes out once, and none while the task awaits nobody’s work',
  broken: ({ log, moments }) => {
    const sent = new Set<string>();
    const states = new Map<string, Lifecycle>();
    const after = new Map(moments.map((moment) => [moment.event.id, moment.after.lifecycle]));
    return firstOf(log, (logged) => {
      const lifecycle = after.get(logged.id);
      if (lifecycle) states.set(idOf(logged.stream), lifecycle);
      if (logged.type !== 'ReminderIssued') return undefined;
      const event = decode(reminderEvents, logged);
      if (event.type !== 'ReminderIssued') return undefined;
      const { taskId, rung, deadlineVersion } = event.data;
      const key = `${logged.stream} ${taskId} ${rung} ${deadlineVersion}`;
      if (sent.has(key)) return `${rung} is sent twice`;
      sent.add(key);
      const now = states.get(taskId);
      return now && AWAITS_THE_LEAD.includes(now) ? undefined : `${rung} is sent while the task is ${now}`;
    });
  },
};

export const lawsAround: readonly Law[] = [orphansAreListed, onePerPeriod, remindedOnce];
