// Counts the figures of a log again, from the exported events and the calendar file alone.
// It shares no code with the engine on purpose: when the two agree, two independent readings of the rules agree.
import { readFileSync } from 'node:fs';
import { amended, calendarOf, lastDay } from './calendar.mjs';
import { dayOf, idOf, instantAt, leadAfter, lifecycleAfter, shift, startOf } from './log.mjs';
import { countOrphans, daysOwed, goesBeyond } from './later.mjs';

const RUNGS = [-7, -3, -1, 0, 1, 3, 7];
const LIFECYCLES = [
  'Draft',
  'Assigned',
  'Acknowledged',
  'InProgress',
  'AwaitingAcceptance',
  'Completed',
  'Closed',
  'Disputed',
  'Suspended',
  'Withdrawn',
  'Superseded',
];
const TIMELINESS = [
  'NoDeadline',
  'OnTrack',
  'DueSoon',
  'Overdue',
  'SubmittedOnTime',
  'SubmittedLate',
  'CompletedOnTime',
  'CompletedLate',
  'Paused',
];
const LEVELS = ['city', 'unit', 'district', 'commune'];
/** Nobody is reminded of what the lead need not act on. */
const AWAITS_THE_LEAD = new Set(['Assigned', 'Acknowledged', 'InProgress', 'Disputed']);
const DUE_SOON = 3;

/** The day that a deadline counts from, itself left out. */
const countsFrom = ({ type, data }, day) => {
  if (type === 'TaskAssigned') return data.issuedOn;
  if (type === 'TaskAcknowledged') return dayOf(data.receivedAt);
  const { startsOn } = data.deadline;
  return startsOn === undefined ? day : shift(startsOn, -1);
};

const takeTask = (story, event) => {
  const { type, data, meta, stream } = event;
  const stamp = { at: startOf(meta.occurredAt), day: dayOf(meta.occurredAt), known: meta.recordedAt };
  if (type === 'TaskDrafted')
    story.tasks.set(idOf(stream), { past: [], leads: [], deadlines: [], submissions: [] });
  const task = story.tasks.get(idOf(stream));
  const lifecycle = lifecycleAfter(type);
  // a suspension may stop the clock of the deadline
  if (lifecycle) task.past.push({ ...stamp, lifecycle, paused: data.clock === 'stops' });
  const leadId = leadAfter(event);
  if (leadId) task.leads.push({ ...stamp, leadId });
  // what was drafted counts from its assignment on, and what counts from receipt is not known until then
  if (type !== 'TaskDrafted' && type !== 'SubtaskDelegated' && data.deadline) {
    const dueOn = lastDay(data.deadline.spec, countsFrom(event, stamp.day), story.calendar);
    task.deadlines.push({ ...stamp, dueOn });
  }
  if (type === 'CompletionSubmitted') task.submissions.push(stamp);
};

const readLog = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const readStory = (log, base) => {
  let rows = base;
  const story = {
    calendar: calendarOf(base),
    events: 0,
    agencies: new Map(),
    tasks: new Map(),
    recommendations: new Map(),
    delivered: 0,
    until: '',
  };
  for (const event of log) {
    const id = idOf(event.stream);
    story.events += 1;
    if (event.stream.startsWith('task-')) takeTask(story, event);
    switch (event.type) {
      case 'AgencyRegistered':
        story.agencies.set(id, event.data);
        break;
      case 'CalendarPublished':
        rows = event.data;
        story.calendar = calendarOf(rows);
        break;
      case 'CalendarAmended':
        rows = amended(rows, event.data);
        story.calendar = calendarOf(rows);
        break;
      case 'ClockAdvanced':
        story.until = event.data.to;
        break;
      case 'ReminderDelivered':
        story.delivered += 1;
        break;
      default:
        if (event.type.startsWith('Recommendation'))
          story.recommendations.set(id, [...(story.recommendations.get(id) ?? []), event.type]);
    }
  }
  return story;
};

const before = (list, moment) =>
  list
    .filter(({ at }) => at <= moment)
    .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
    .at(-1);

const statusOn = (task, day, calendar) => {
  const endOfDay = instantAt(shift(day, 1), 0).replace(/.*/, (next) =>
    new Date(Date.parse(next) - 1).toISOString(),
  );
  const now = before(task.past, endOfDay);
  if (!now || now.lifecycle === 'Draft') return undefined;
  const submittedOn = before(task.submissions, now.at)?.day;
  const judge = (dueOn) => {
    const lateOn = (when) => dueOn !== undefined && when > dueOn;
    if (now.lifecycle === 'Withdrawn' || now.lifecycle === 'Superseded') return undefined;
    if (now.lifecycle === 'Completed' || now.lifecycle === 'Closed')
      return lateOn(submittedOn) ? 'CompletedLate' : 'CompletedOnTime';
    if (now.lifecycle === 'AwaitingAcceptance' && dueOn !== undefined)
      return lateOn(submittedOn) ? 'SubmittedLate' : 'SubmittedOnTime';
    if (dueOn === undefined) return 'NoDeadline';
    if (now.paused) return 'Paused';
    if (lateOn(day)) return 'Overdue';
    return calendar.workingDaysAfter(day, dueOn) <= DUE_SOON ? 'DueSoon' : 'OnTrack';
  };
  const approved = before(task.deadlines, endOfDay)?.dueOn;
  return {
    lifecycle: now.lifecycle,
    leadId: before(task.leads, endOfDay)?.leadId,
    timeliness: judge(approved),
    byOriginal: judge(task.deadlines[0]?.dueOn),
  };
};

const countBy = (keys, values) =>
  Object.fromEntries(keys.map((key) => [key, values.filter((value) => value === key).length]));
const openLate = (timeliness) => timeliness === 'Overdue' || timeliness === 'SubmittedLate';
const rate = (kinds) => {
  const onTime = kinds.filter((kind) => kind === 'CompletedOnTime').length;
  return { onTime, of: onTime + kinds.filter((kind) => kind === 'CompletedLate' || openLate(kind)).length };
};

const remindersOf = (story, calendar) => {
  const found = [];
  for (const task of story.tasks.values()) {
    task.deadlines.forEach(({ dueOn, known, at }, version) => {
      if (dueOn === undefined) return;
      const next = task.deadlines[version + 1];
      for (const rung of RUNGS) {
        const day = calendar.move(dueOn, rung);
        const moment = instantAt(day, 8);
        const current = known < moment && at <= moment && !(next && next.known <= moment);
        const state = task.past
          .filter((step) => step.known <= moment && step.at <= moment)
          .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
          .at(-1);
        if (!current || moment > story.until || !state || !AWAITS_THE_LEAD.has(state.lifecycle)) continue;
        found.push({
          rung: `T${rung === 0 ? '0' : rung > 0 ? `+${rung}` : rung}`,
          day,
          messages: rung > 0 ? 2 : 1,
        });
      }
    });
  }
  return found;
};

/** Public holidays between the first and the last day with reminders are listed with 0: nobody is reminded then. */
const byDay = (found, calendar) => {
  const days = found.map(({ day }) => day).sort();
  const quiet = [...calendar.off].filter((day) => day > days[0] && day < days.at(-1));
  return Object.fromEntries(
    [...new Set([...days, ...quiet])]
      .sort()
      .map((day) => [day, days.filter((other) => other === day).length]),
  );
};

const asOf = (story, date) => {
  const kinds = rowsOn(story, date).map(({ status }) => status.timeliness);
  const then = kinds.filter(Boolean);
  return [date, { total: then.length, byTimeliness: countBy(TIMELINESS, then) }];
};

/** Every task that had been assigned by the end of a day, as it stood then. */
const rowsOn = ({ tasks, calendar }, date) =>
  [...tasks.values()]
    .map((task) => ({ task, status: statusOn(task, date, calendar) }))
    .filter(({ status }) => status);

const figuresOf = (log, base, day) => {
  const story = readStory(log, base);
  const { calendar } = story;
  const rows = rowsOn(story, day);
  // what was withdrawn or superseded is counted by its life cycle only
  const judged = rows.filter(({ status }) => status.timeliness);
  const kinds = judged.map(({ status }) => status.timeliness);
  const count = (kind) => kinds.filter((other) => other === kind).length;
  const found = remindersOf(story, calendar);
  const rungs = RUNGS.map((rung) => `T${rung === 0 ? '0' : rung > 0 ? `+${rung}` : rung}`);
  const figures = {
    events: story.events,
    tasks: {
      total: judged.length,
      byLifecycle: countBy(
        LIFECYCLES,
        rows.map(({ status }) => status.lifecycle),
      ),
      byTimeliness: countBy(TIMELINESS, kinds),
      byLevel: countBy(
        LEVELS,
        judged.map(({ status }) => story.agencies.get(status.leadId).level),
      ),
    },
    cells: {
      completedOnTime: count('CompletedOnTime'),
      completedLate: count('CompletedLate'),
      openInTime: count('OnTrack') + count('DueSoon') + count('SubmittedOnTime') + count('Paused'),
      openOverdue: kinds.filter(openLate).length,
      openNoDeadline: count('NoDeadline'),
    },
    onTimeRate: { approved: rate(kinds), original: rate(judged.map(({ status }) => status.byOriginal)) },
    reminders: {
      issued: found.reduce((sum, { messages }) => sum + messages, 0),
      delivered: story.delivered,
      byRung: countBy(
        rungs,
        found.map(({ rung }) => rung),
      ),
      byDay: byDay(found, calendar),
    },
    recommendations: {
      TasksCreated: [...story.recommendations.values()].filter(
        (types) => types.at(-1) === 'RecommendationTasksCreated',
      ).length,
      Closed: [...story.recommendations.values()].filter((types) => types.at(-1) === 'RecommendationClosed')
        .length,
    },
  };
  return { story, figures };
};

const EARLIER_DAYS = ['2020-08-06', '2020-08-14', '2020-09-18'];

/** All figures of a log on a day, in the shape that the demo prints. */
export const recount = (logFile, calendarFile, day) =>
  recountLog(readLog(logFile), readBase(calendarFile), day);

const readBase = (calendarFile) => JSON.parse(readFileSync(calendarFile, 'utf8'));

const recountLog = (log, base, day) => {
  const { story, figures } = figuresOf(log, base, day);
  return { ...figures, asOf: Object.fromEntries(EARLIER_DAYS.map((date) => asOf(story, date))) };
};

/**
 * The figures of a day, from what was recorded by its end; where the log goes on, also those of its last day, as `later`.
 */
export const recountChapters = (logFile, calendarFile, day) => {
  const [log, base] = [readLog(logFile), readBase(calendarFile)];
  const end = log.findIndex((event) => goesBeyond(event, day));
  if (end < 0) return recountLog(log, base, day);
  const lastDay = dayOf(log.findLast(({ type }) => type === 'ClockAdvanced').data.to);
  const { story, figures } = figuresOf(log, base, lastDay);
  return {
    ...recountLog(log.slice(0, end), base, day),
    later: {
      ...{ day: lastDay, ...figures, orphans: countOrphans(log) },
      debts: daysOwed(log, lastDay, story),
    },
  };
};

if (process.argv[1] === import.meta.filename) {
  const [log, calendar, day = '2020-09-26'] = process.argv.slice(2);
  if (!log || !calendar)
    throw new Error('usage: node test/recount/recount.mjs <exported log> <calendar file> [day]');
  process.stdout.write(`${JSON.stringify(recountChapters(log, calendar, day), null, 2)}\n`);
}
