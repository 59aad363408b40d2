import { beforeAll, describe, expect, it } from '@jest/globals';
import { clockOf, dayOf, isoWeekday, type LoggedEvent } from '@dondoc/event-sourcing';
import { endsReportingMonth } from './chapters/days.js';
import { rulesInForce } from './generate.js';
import { World } from './engine/world.js';
import { tell } from './history.js';
import { readTasks, type ToldTask } from './testing/read-tasks.js';
import { tiers } from './tiers.js';

const rules = rulesInForce();
/** So many standard deviations a share may lie off; by chance alone one of fifteen thousand does. */
const DEVIATIONS = 4;

const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/**
 * That so many of a hundred were drawn, as far as so many draws can tell. What one directive asks of many agencies is drawn
 * once, so that there are fewer draws than tasks: as many fewer as their squared number is larger than their number.
 */
const expectShare = (
  some: readonly ToldTask[],
  isOne: (task: ToldTask) => boolean,
  percent: number,
  inGroups = false,
) => {
  const sizes = [...Map.groupBy(some, ({ cause }) => cause).values()].map(({ length }) => length);
  const alike = inGroups ? sum(sizes.map((size) => size ** 2)) / some.length : 1;
  const share = percent / 100;
  const deviation = Math.sqrt((share * (1 - share) * alike) / some.length);
  const found = some.filter(isOne).length / some.length;
  expect(Math.abs(found - share)).toBeLessThan(DEVIATIONS * deviation);
};

describe('the shares of domain.md 6.2 in a generated year', () => {
  let events: readonly LoggedEvent[] = [];
  let tasks: readonly ToldTask[] = [];
  /** Tasks that had time to come to their end within the year. */
  let old: readonly ToldTask[] = [];
  const count = (type: string) => events.filter((event) => event.type === type).length;

  beforeAll(async () => {
    const all: LoggedEvent[] = [];
    for await (const page of tell(new World(tiers.S, 2020, rules))) all.push(...page);
    events = all;
    tasks = readTasks(all);
    old = tasks.filter(({ assignedOn }) => assignedOn < '2020-08-01');
  }, 300_000);

  it('are those of a department: 3,000 tasks and about eighteen events for each', () => {
    expect(Math.abs(tasks.length / tiers.S.tasksPerYear - 1)).toBeLessThan(0.1);
    expect(Math.abs(events.length / tasks.length - 18)).toBeLessThan(4);
  });

  it('give 5.4 tasks a directive, and at most forty', () => {
    const parts = [
      ...Map.groupBy(
        tasks.filter(({ isPart }) => !isPart),
        ({ cause }) => cause,
      ).values(),
    ];
    expect(
      Math.abs(tasks.filter(({ isPart }) => !isPart).length / count('DirectiveIssued') - 5.4),
    ).toBeLessThan(1);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(40);
    expect(Math.max(...parts.map(({ length }) => length))).toBeGreaterThan(20);
  });

  it('let 8.4 of a hundred documents give tasks', () => {
    const giving = count('DirectiveIssued');
    const all = giving + count('PlanIssued') + count('DocumentRegistered');
    expect(Math.abs(giving / all - 0.084)).toBeLessThan(DEVIATIONS * Math.sqrt((0.084 * 0.916) / all));
  });

  it('leave 15 of a hundred tasks without a deadline, and ask 10 for every month or quarter', () => {
    const whole = tasks.filter(({ isPart }) => !isPart);
    expectShare(whole, ({ deadlineKind }) => deadlineKind === 'none', 15, true);
    expectShare(whole, ({ deadlineKind }) => deadlineKind === 'endOf', 10, true);
  });

  it('give 20 working days in the middle', () => {
    const { calendar } = rules;
    const given = tasks
      .filter(({ deadlineKind }) => deadlineKind === 'fixed' || deadlineKind === 'period')
      .flatMap(({ assignedOn, original }) =>
        original ? [calendar.workingDaysBetween(assignedOn, original)] : [],
      );
    expect(Math.abs(middle(given) - 20)).toBeLessThanOrEqual(2);
  });

  it('end 12 of a hundred late', () => {
    const done = old.filter(({ completedOn, dueOn }) => completedOn !== undefined && dueOn !== undefined);
    expectShare(done, ({ completedOn = '', dueOn = '' }) => completedOn > dueOn, 12);
  });

  it('ask in 15 of a hundred for an extension, 30 of a hundred of them late', () => {
    expectShare(old, ({ askedLate }) => askedLate !== undefined, 15);
    const asked = old.filter(({ askedLate }) => askedLate !== undefined);
    expectShare(asked, ({ askedLate }) => askedLate === true, 30);
  });

  it('return 8 of a hundred and take 2 back', () => {
    expectShare(old, ({ types }) => types.includes('CompletionReturned'), 8);
    expectShare(old, ({ types }) => types.includes('TaskWithdrawn'), 2);
  });

  it('leave 1.5 to 20 of a hundred open and overdue, by the quality of the agency', () => {
    const isOverdue = ({ dueOn, types }: ToldTask) =>
      dueOn !== undefined &&
      dueOn < tiers.S.lastDay &&
      !types.includes('TaskWithdrawn') &&
      types.lastIndexOf('CompletionSubmitted') <= types.lastIndexOf('CompletionReturned');
    const share = tasks.filter(isOverdue).length / tasks.length;
    expect(share).toBeGreaterThan(0.015);
    expect(share).toBeLessThan(0.2);
    const byLead = [...Map.groupBy(tasks, ({ leadId }) => leadId).values()].filter(
      ({ length }) => length >= 40,
    );
    const shares = byLead.map((some) => some.filter(isOverdue).length / some.length);
    expect(Math.max(...shares)).toBeGreaterThan(2 * share);
  });

  it('conclude on one or two sessions a month, with three to eight recommendations each', () => {
    expect(count('FormalConclusionIssued')).toBeGreaterThanOrEqual(11);
    expect(count('FormalConclusionIssued')).toBeLessThanOrEqual(24);
    const recommended = events.flatMap(({ type, data }) =>
      type === 'RecommendationIssued' ? [(data as { sessionId: string }).sessionId] : [],
    );
    const numbers = [...Map.groupBy(recommended, (id) => id).values()].map(({ length }) => length);
    // the last ones are not over yet
    expect(middle(numbers)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(8);
  });

  it('have their peaks where a month closes, on Monday mornings, in December and before Tết', () => {
    const byDay = Map.groupBy(events, ({ meta }) => dayOf(meta.recordedAt));
    const perDay = (isOne: (day: string) => boolean) => {
      const days = [...byDay.keys()].filter((day) => day > '2020-01-02' && isOne(day));
      return sum(days.map((day) => byDay.get(day)?.length ?? 0)) / days.length;
    };
    expect(perDay(endsReportingMonth)).toBeGreaterThan(2 * perDay((day) => !endsReportingMonth(day)));
    const mondays = events.filter(({ meta }) => isoWeekday(dayOf(meta.recordedAt)) === 1);
    const early = mondays.filter(({ meta }) => clockOf(meta.recordedAt) < '09:00');
    expect(early.length / mondays.length).toBeGreaterThan(0.4);
    const issued = Map.groupBy(
      events.filter(({ type }) => type === 'DirectiveIssued' || type === 'DocumentRegistered'),
      ({ meta }) => dayOf(meta.recordedAt),
    );
    const papers = (from: string, to: string) => {
      const days = [...issued.entries()].filter(([day]) => day >= from && day <= to);
      return sum(days.map(([, { length }]) => length)) / days.length;
    };
    expect(papers('2020-12-01', '2020-12-31')).toBeGreaterThan(1.2 * papers('2020-08-01', '2020-08-31'));
    expect(papers('2020-01-06', '2020-01-22')).toBeGreaterThan(papers('2020-02-03', '2020-02-12'));
  });
});
