// What the demo tells of the days after the scene, counted again from the exported events alone.
import { dayOf, idOf } from './log.mjs';

/** Whether an event was recorded after the end of a day, or moves the clock past it. */
export const goesBeyond = ({ type, data, meta }, day) =>
  dayOf(meta.recordedAt) > day || (type === 'ClockAdvanced' && dayOf(data.to) > day);

/** How often each decision was taken on a task that a replaced or recalled directive left open. */
export const countOrphans = (log) => {
  const counts = { keep: 0, supersede: 0, withdraw: 0 };
  for (const { type, data } of log)
    if (type === 'OrphanDecided') counts[data.decision] = (counts[data.decision] ?? 0) + 1;
  return counts;
};

/** When what the lead waited for had come, or nobody waited any more. */
const ANSWERS = ['CompletionReturned', 'CompletionAccepted', 'TaskWithdrawn', 'TaskSuperseded'];
const INPUTS = ['CoordinationInputSubmitted', 'CoordinationInputRefused'];
const GOES_ON = ['CompletionSubmitted', 'TaskWithdrawn', 'TaskSuperseded'];

/** Every wait of a task: for whom, from which day, and to which day at the latest. */
const waitsOf = (events, day) => {
  const issuerId = events.find(({ type }) => type === 'TaskDrafted')?.data.issuerId;
  return events.flatMap(({ type, data, meta }, place) => {
    const later = events.slice(place + 1);
    const next = (isNext) => {
      const found = later.find(isNext);
      return found && dayOf(found.meta.occurredAt) < day ? dayOf(found.meta.occurredAt) : day;
    };
    if (type === 'CompletionSubmitted') {
      const to = next((event) => ANSWERS.includes(event.type));
      return [{ side: 'office', agencyId: issuerId, from: dayOf(meta.occurredAt), to }];
    }
    if (type !== 'InputRequested') return [];
    const { coordinatorId, answerBy: from } = data;
    const to = next(
      (event) =>
        GOES_ON.includes(event.type) ||
        (INPUTS.includes(event.type) && event.data.coordinatorId === coordinatorId),
    );
    return [{ side: 'inputs', agencyId: coordinatorId, from, to }];
  });
};

/** Days that were not the leads' by the end of a day, by the short name of the agency that let them pass. */
export const daysOwed = (log, day, { agencies, calendar }) => {
  const owed = { office: {}, inputs: {} };
  const tasks = new Map();
  for (const event of log) {
    if (!event.stream.startsWith('task-') || dayOf(event.meta.occurredAt) > day) continue;
    tasks.set(idOf(event.stream), [...(tasks.get(idOf(event.stream)) ?? []), event]);
  }
  for (const [taskId, events] of tasks)
    for (const { side, agencyId, from, to } of waitsOf(events, day)) {
      if (to <= from) continue;
      const sum = (owed[side][agencies.get(agencyId).shortName] ??= { tasks: new Set(), work: 0, all: 0 });
      sum.tasks.add(taskId);
      sum.work += calendar.workingDaysAfter(from, to);
      sum.all += (Date.parse(to) - Date.parse(from)) / 86_400_000;
    }
  const told = ({ tasks: over, work, all }) => ({ tasks: over.size, workingDays: work, calendarDays: all });
  const shown = (sums) => Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, told(sum)]));
  return { office: shown(owed.office), inputs: shown(owed.inputs) };
};
