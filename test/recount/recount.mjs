// Counts the figures of a log again, from the exported events and the calendar file alone.
// It shares no code with the engine on purpose: when the two agree, two independent readings of the rules agree.
import { readFileSync } from 'node:fs';

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
const OVER = new Set(['Draft', 'Completed', 'Closed', 'Withdrawn', 'Superseded', 'AwaitingAcceptance']);
const DUE_SOON = 3;
const HOUR = 3_600_000;

const shift = (day, days) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10);
const dayOf = (moment) =>
  moment.length === 10 ? moment : new Date(Date.parse(moment) + 7 * HOUR).toISOString().slice(0, 10);
const instantAt = (day, hour) => new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 7) * HOUR).toISOString();
const startOf = (moment) => (moment.length === 10 ? instantAt(moment, 0) : moment);

const calendarOf = ({ daysOff, workedDays }) => {
  const off = new Set(daysOff.filter((row) => row.applies).map((row) => row.day));
  const worked = new Set(workedDays.filter((row) => row.applies).map((row) => row.day));
  const works = (day) =>
    worked.has(day) || (!off.has(day) && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
  const move = (day, count) => {
    let at = day;
    for (let left = Math.abs(count); left > 0;) {
      at = shift(at, Math.sign(count));
      if (works(at)) left -= 1;
    }
    return at;
  };
  const workingDaysAfter = (from, to) => {
    let count = 0;
    for (let day = shift(from, 1); day <= to; day = shift(day, 1)) if (works(day)) count += 1;
    return count;
  };
  const roll = (day) => (works(day) ? day : move(day, 1));
  return { off, works, move, workingDaysAfter, roll };
};

const lastDay = (spec, startsOn, calendar) => {
  switch (spec.kind) {
    case 'none':
      return undefined;
    case 'fixed': {
      const day = spec.wording === 'before' ? shift(spec.date, -1) : spec.date;
      return spec.rolls ? calendar.roll(day) : day;
    }
    case 'period':
      return spec.unit === 'working'
        ? calendar.move(startsOn, spec.count)
        : calendar.roll(shift(startsOn, spec.count));
    case 'endOf': {
      const months = { month: 1, quarter: 3, halfYear: 6, year: 12 }[spec.period];
      const [year, month] = spec.containing.split('-').map(Number);
      return calendar.roll(
        new Date(Date.UTC(year, Math.ceil(month / months) * months, 0)).toISOString().slice(0, 10),
      );
    }
    default:
      throw new Error(`unknown kind of deadline ${spec.kind}`);
  }
};

/** A notice adds and withdraws days; what only waited for its notice gives way. */
const amended = ({ daysOff, workedDays }, notice) => {
  const change = (rows, added, withdrawn) => {
    const gone = new Set([...withdrawn, ...added.map(({ day }) => day)]);
    const applying = added.map((row) => ({ ...row, applies: true }));
    return [...rows.filter(({ day }) => !gone.has(day)), ...applying];
  };
  return {
    daysOff: change(daysOff, notice.daysOffAdded, notice.daysOffWithdrawn),
    workedDays: change(workedDays, notice.workedDaysAdded, notice.workedDaysWithdrawn),
  };
};

const readStory = (file, base) => {
  let rows = base;
  const story = {
    calendar: calendarOf(base),
    events: 0,
    agencies: new Map(),
    tasks: new Map(),
    recommendations: new Map(),
    issued: 0,
    delivered: 0,
    until: '',
  };
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const event = JSON.parse(line);
    const id = event.stream.slice(event.stream.indexOf('-') + 1);
    const task = story.tasks.get(id);
    const stamp = {
      at: startOf(event.meta.occurredAt),
      day: dayOf(event.meta.occurredAt),
      known: event.meta.recordedAt,
    };
    const become = (lifecycle) => task.past.push({ ...stamp, lifecycle });
    story.events += 1;
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
      case 'TaskDrafted':
        story.tasks.set(id, {
          ...event.data,
          past: [{ ...stamp, lifecycle: 'Draft' }],
          deadlines: [],
          submissions: [],
        });
        break;
      case 'TaskAssigned': {
        become('Assigned');
        // one that counts from receipt is not known yet
        const { deadline, issuedOn } = event.data;
        if (deadline)
          task.deadlines.push({ ...stamp, dueOn: lastDay(deadline.spec, issuedOn, story.calendar) });
        break;
      }
      case 'TaskAcknowledged':
        become('Acknowledged');
        if (event.data.deadline)
          task.deadlines.push({
            ...stamp,
            dueOn: lastDay(event.data.deadline.spec, dayOf(event.data.receivedAt), story.calendar),
          });
        break;
      case 'WorkStarted':
        become('InProgress');
        break;
      case 'ProgressReported':
        become('InProgress');
        break;
      case 'ExtensionApproved':
        task.deadlines.push({
          ...stamp,
          dueOn: lastDay(event.data.deadline.spec, stamp.day, story.calendar),
        });
        break;
      case 'DeadlineAdjusted': {
        const { spec, startsOn } = event.data.deadline;
        const start = startsOn === undefined ? stamp.day : shift(startsOn, -1);
        task.deadlines.push({ ...stamp, dueOn: lastDay(spec, start, story.calendar) });
        break;
      }
      case 'CompletionSubmitted':
        become('AwaitingAcceptance');
        task.submissions.push(stamp);
        break;
      case 'CompletionReturned':
        become('InProgress');
        break;
      case 'CompletionAccepted':
        become('Completed');
        break;
      case 'TaskWithdrawn':
        become('Withdrawn');
        break;
      case 'ReminderIssued':
        story.issued += 1;
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
    if (now.lifecycle === 'Withdrawn') return undefined;
    if (now.lifecycle === 'Completed') return lateOn(submittedOn) ? 'CompletedLate' : 'CompletedOnTime';
    if (now.lifecycle === 'AwaitingAcceptance' && dueOn !== undefined)
      return lateOn(submittedOn) ? 'SubmittedLate' : 'SubmittedOnTime';
    if (dueOn === undefined) return 'NoDeadline';
    if (lateOn(day)) return 'Overdue';
    return calendar.workingDaysAfter(day, dueOn) <= DUE_SOON ? 'DueSoon' : 'OnTrack';
  };
  const approved = before(task.deadlines, endOfDay)?.dueOn;
  return {
    lifecycle: now.lifecycle,
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
        if (!current || moment > story.until || !state || OVER.has(state.lifecycle)) continue;
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

/** All figures of a log on a day, in the shape that the demo prints. */
export const recount = (logFile, calendarFile, day) => {
  const story = readStory(logFile, JSON.parse(readFileSync(calendarFile, 'utf8')));
  const { calendar } = story;
  const on = (date) =>
    [...story.tasks.values()]
      .map((task) => ({ task, status: statusOn(task, date, calendar) }))
      .filter(({ status }) => status);
  const rows = on(day);
  const kinds = rows.map(({ status }) => status.timeliness);
  const count = (kind) => kinds.filter((other) => other === kind).length;
  const found = remindersOf(story, calendar);
  const rungs = RUNGS.map((rung) => `T${rung === 0 ? '0' : rung > 0 ? `+${rung}` : rung}`);
  const asOf = (date) => {
    const then = on(date).map(({ status }) => status.timeliness);
    return [date, { total: then.length, byTimeliness: countBy(TIMELINESS, then) }];
  };
  return {
    events: story.events,
    tasks: {
      total: rows.length,
      byLifecycle: countBy(
        LIFECYCLES,
        rows.map(({ status }) => status.lifecycle),
      ),
      byTimeliness: countBy(TIMELINESS, kinds),
      byLevel: countBy(
        LEVELS,
        rows.map(({ task }) => story.agencies.get(task.leadId).level),
      ),
    },
    cells: {
      completedOnTime: count('CompletedOnTime'),
      completedLate: count('CompletedLate'),
      openInTime: count('OnTrack') + count('DueSoon') + count('SubmittedOnTime'),
      openOverdue: kinds.filter(openLate).length,
      openNoDeadline: count('NoDeadline'),
    },
    onTimeRate: { approved: rate(kinds), original: rate(rows.map(({ status }) => status.byOriginal)) },
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
    asOf: Object.fromEntries(['2020-08-06', '2020-08-14', '2020-09-18'].map(asOf)),
  };
};

if (process.argv[1] === import.meta.filename) {
  const [log, calendar, day = '2020-09-26'] = process.argv.slice(2);
  if (!log || !calendar)
    throw new Error('usage: node test/recount/recount.mjs <exported log> <calendar file> [day]');
  process.stdout.write(`${JSON.stringify(recount(log, calendar, day), null, 2)}\n`);
}
