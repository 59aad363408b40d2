import { cellOf, isOpen, type Timeliness } from '@dondoc/domain';
import type { TaskFilter } from '../answers.js';
import type { Reader, Values } from '../store/reader.js';
import type { EvaluatedTask } from './task-on-day.js';
import type { RegisterRow } from './register-row.js';
import type { Timed } from './task-as-of.js';

const LINKED = "key IN (SELECT key FROM links WHERE view = 'tasks' AND link = $";

/** The link finds them fast; it stays after the place was handed over or given up, so the column decides. */
const COORDINATED = `${LINKED}coordinator) AND instr(coordinators, substr($coordinator, length('coordinator:') + 1)) > 0`;

type Term = readonly [sql: string, name: string, value: string | undefined];

const listed = (value: string | readonly string[] | undefined): string | undefined =>
  value === undefined ? undefined : JSON.stringify(typeof value === 'string' ? [value] : value);

const oneOf = (column: string, name: string): string =>
  `${column} IN (SELECT value FROM json_each($${name}))`;

/** The filters that an index of the file answers at once, and that leave few tasks: all others are tested task by task. */
export const narrowed = (
  reader: Reader,
  filter: TaskFilter,
  only?: string,
): { readonly where: string; readonly values: Values } => {
  const search = reader.search('tasks', filter.text);
  const terms: readonly Term[] = [
    ['key = $only', 'only', only],
    [oneOf('key', 'id'), 'id', listed(filter.id)],
    [oneOf('directive', 'directive'), 'directive', listed(filter.directiveId)],
    ['parent = $parent', 'parent', filter.parentTaskId],
    [COORDINATED, 'coordinator', filter.coordinatorId && `coordinator:${filter.coordinatorId}`],
    [`${LINKED}asked)`, 'asked', filter.inputAwaitedFrom && `coordinator:${filter.inputAwaitedFrom}`],
    [
      `${LINKED}recommendation)`,
      'recommendation',
      filter.recommendationId && `recommendation:${filter.recommendationId}`,
    ],
    [`${LINKED}inspection)`, 'inspection', filter.inspectionId && `inspection:${filter.inspectionId}`],
    [search?.sql ?? '', 'match', search?.match],
  ];
  const given = terms.filter(([, , value]) => value !== undefined);
  return {
    where: given.length === 0 ? '' : `WHERE ${given.map(([sql]) => sql).join(' AND ')}`,
    values: Object.fromEntries(given.map(([, name, value]) => [name, value ?? null])),
  };
};

type TestOf<Of> = (of: Of) => boolean;
type Test = TestOf<EvaluatedTask>;
type RowTest = TestOf<RegisterRow>;

const within = <Of, Value extends string | number>(
  of: (task: Of) => Value | undefined,
  from: Value | undefined,
  to: Value | undefined,
): TestOf<Of> | undefined =>
  from === undefined && to === undefined
    ? undefined
    : (task) => {
        const value = of(task);
        return (
          value !== undefined && (from === undefined || value >= from) && (to === undefined || value <= to)
        );
      };

const among = <Of, Value>(
  of: (task: Of) => Value | undefined,
  wanted: readonly Value[] | undefined,
): TestOf<Of> | undefined =>
  wanted &&
  ((task) => {
    const value = of(task);
    return value !== undefined && wanted.includes(value);
  });

const is = (of: Test, wanted: boolean | undefined): Test | undefined =>
  wanted === undefined ? undefined : (task) => of(task) === wanted;

/** Calendar days by which an open task is overdue; undefined for one that is not in that cell of the report. */
export const daysOverdue = ({ timeliness }: Pick<EvaluatedTask, 'timeliness'>): number | undefined =>
  timeliness && cellOf[timeliness.kind] === 'openOverdue' ? timeliness.calendarDays : undefined;

/** Calendar days that a task in work has left. */
export const daysLeft = ({ timeliness }: Pick<EvaluatedTask, 'timeliness'>): number | undefined =>
  timeliness?.kind === 'OnTrack' || timeliness?.kind === 'DueSoon' ? timeliness.calendarDays : undefined;

const many = (value: string | readonly string[] | undefined): readonly string[] | undefined =>
  typeof value === 'string' ? [value] : value;

/** What the day does not change. */
const rowTests = (filter: TaskFilter): readonly (RowTest | undefined)[] => [
  among(({ clauseId }: RegisterRow) => clauseId, many(filter.clauseId)),
  among(({ planItemId }: RegisterRow) => planItemId, many(filter.planItemId)),
  among(({ officerId }: RegisterRow) => officerId, many(filter.officerId)),
  among(({ trackingPostId }: RegisterRow) => trackingPostId, many(filter.trackingPostId)),
  within(({ issuedOn }: RegisterRow) => issuedOn, filter.issuedFrom, filter.issuedTo),
  filter.without?.includes('directive') ? ({ directiveId }) => directiveId === undefined : undefined,
];

/** What tests ask beside the task itself. */
interface Asked {
  readonly timed: (task: Timed) => Timeliness | undefined;
  readonly themeOf: (task: EvaluatedTask) => string | undefined;
  readonly hasEnded: (agencyId: string) => boolean;
}

/** What the day decides. */
const taskTests = (
  filter: TaskFilter,
  { timed, themeOf, hasEnded }: Asked,
): readonly (Test | undefined)[] => {
  const without = (what: 'level' | 'theme') => filter.without?.includes(what) || undefined;
  return [
    among(({ leadId }: EvaluatedTask) => leadId, many(filter.leadId)),
    among(({ issuerId }: EvaluatedTask) => issuerId, many(filter.issuerId)),
    is(
      ({ lifecycle, leadId, issuerId }) => isOpen(lifecycle) && (hasEnded(leadId) || hasEnded(issuerId)),
      filter.orphaned,
    ),
    among(({ lifecycle }: EvaluatedTask) => lifecycle, filter.lifecycle),
    among(({ timeliness }: EvaluatedTask) => timeliness?.kind, filter.timeliness),
    among(
      (task: EvaluatedTask) => timed({ ...task, dueOn: task.originalDueOn })?.kind,
      filter.originalTimeliness,
    ),
    among(({ timeliness }: EvaluatedTask) => timeliness && cellOf[timeliness.kind], filter.cell),
    among(({ level }: EvaluatedTask) => level, filter.level),
    among(themeOf, filter.theme === undefined ? undefined : [filter.theme]),
    is(({ level }) => level === undefined, without('level')),
    is((task) => themeOf(task) === undefined, without('theme')),
    is(({ timeliness }) => timeliness !== undefined, filter.counted),
    is(({ returned }) => returned, filter.returned),
    is(({ extension }) => extension !== undefined, filter.extensionPending),
    filter.inputAwaitedFrom === undefined
      ? undefined
      : ({ awaitedFrom }: EvaluatedTask) => awaitedFrom.includes(filter.inputAwaitedFrom ?? ''),
    within(({ dueOn }: EvaluatedTask) => dueOn, filter.dueFrom, filter.dueTo),
    within(({ completedOn }: EvaluatedTask) => completedOn, filter.completedFrom, filter.completedTo),
    within(daysOverdue, filter.overdueFrom, filter.overdueTo),
    within(daysLeft, filter.leftFrom, filter.leftTo),
  ];
};

/** Everything that a filter asks for and no index answers: all of it must hold. */
export const testOf = (
  filter: TaskFilter,
  asked: Asked,
): ((of: { readonly row: RegisterRow; readonly task: EvaluatedTask }) => boolean) => {
  const ofRow = rowTests(filter).filter((test) => test !== undefined);
  const ofTask = taskTests(filter, asked).filter((test) => test !== undefined);
  return ({ row, task }) => ofRow.every((test) => test(row)) && ofTask.every((test) => test(task));
};
