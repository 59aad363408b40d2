import { cellOf, type Timeliness } from '@dondoc/domain';
import type { TaskFilter } from '../answers.js';
import type { Reader, Values } from '../store/reader.js';
import type { EvaluatedTask } from './task-on-day.js';
import type { Timed } from './task-as-of.js';

const LINKED = "key IN (SELECT key FROM links WHERE view = 'tasks' AND link = $";

type Term = readonly [sql: string, name: string, value: string | number | undefined];

const listed = (value: string | readonly string[] | undefined): string | undefined =>
  value === undefined ? undefined : JSON.stringify(typeof value === 'string' ? [value] : value);

const oneOf = (column: string, name: string): string =>
  `${column} IN (SELECT value FROM json_each($${name}))`;

/** Of a row that nothing changed after the day, the columns say where it stood on it; of the others, its dated lists do. */
const unlessChanged = (sql: string): string => `(changed_on > $asOf OR ${sql})`;

/** What the columns can already say of filters that depend on the day: rows that cannot match are not read at all. */
const narrowing = (filter: TaskFilter): readonly Term[] => [
  [unlessChanged(oneOf('lifecycle', 'lifecycle')), 'lifecycle', listed(filter.lifecycle)],
  [unlessChanged('returned = $returned'), 'returned', filter.returned ? 1 : undefined],
  [unlessChanged('asked_on >= $askedFrom'), 'askedFrom', filter.extensionPending ? '' : undefined],
  [unlessChanged('due_on >= $dueFrom'), 'dueFrom', filter.dueFrom],
  [unlessChanged('due_on <= $dueTo'), 'dueTo', filter.dueTo],
];

/** Which filters the file can answer by an index; the others depend on the day. */
export const conditions = (
  reader: Reader,
  filter: TaskFilter,
): { readonly where: string; readonly values: Values } => {
  const search = reader.search('tasks', filter.text);
  const terms: readonly Term[] = [
    ...narrowing(filter),
    [oneOf('key', 'id'), 'id', listed(filter.id)],
    [oneOf('lead', 'lead'), 'lead', listed(filter.leadId)],
    [oneOf('issuer', 'issuer'), 'issuer', listed(filter.issuerId)],
    [oneOf('directive', 'directive'), 'directive', listed(filter.directiveId)],
    ['clause = $clause', 'clause', filter.clauseId],
    ['plan_item = $planItem', 'planItem', filter.planItemId],
    ['officer = $officer', 'officer', filter.officerId],
    ['issued_on >= $issuedFrom', 'issuedFrom', filter.issuedFrom],
    ['issued_on <= $issuedTo', 'issuedTo', filter.issuedTo],
    ['parent = $parent', 'parent', filter.parentTaskId],
    ['tracking_post = $post', 'post', filter.trackingPostId],
    [`${LINKED}coordinator)`, 'coordinator', filter.coordinatorId && `coordinator:${filter.coordinatorId}`],
    [
      `${LINKED}recommendation)`,
      'recommendation',
      filter.recommendationId && `recommendation:${filter.recommendationId}`,
    ],
    [search?.sql ?? '', 'match', search?.match],
  ];
  const given = terms.filter(([, , value]) => value !== undefined);
  const without = filter.without?.includes('directive') ? ['directive IS NULL'] : [];
  const all = [...given.map(([sql]) => sql), ...without];
  return {
    where: all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`,
    values: Object.fromEntries(given.map(([, name, value]) => [name, value ?? null])),
  };
};

type Test = (task: EvaluatedTask) => boolean;

const within = <Value extends string | number>(
  of: (task: EvaluatedTask) => Value | undefined,
  from: Value | undefined,
  to: Value | undefined,
): Test | undefined =>
  from === undefined && to === undefined
    ? undefined
    : (task) => {
        const value = of(task);
        return (
          value !== undefined && (from === undefined || value >= from) && (to === undefined || value <= to)
        );
      };

const among = <Value>(
  of: (task: EvaluatedTask) => Value | undefined,
  wanted: readonly Value[] | undefined,
): Test | undefined =>
  wanted &&
  ((task) => {
    const value = of(task);
    return value !== undefined && wanted.includes(value);
  });

const is = (of: Test, wanted: boolean | undefined): Test | undefined =>
  wanted === undefined ? undefined : (task) => of(task) === wanted;

/** Working days by which an open task is overdue; undefined for one that is not in that cell of the report. */
export const daysOverdue = ({ timeliness }: Pick<EvaluatedTask, 'timeliness'>): number | undefined =>
  timeliness && cellOf[timeliness.kind] === 'openOverdue' ? timeliness.workingDays : undefined;

/** Working days that a task in work has left. */
export const daysLeft = ({ timeliness }: Pick<EvaluatedTask, 'timeliness'>): number | undefined =>
  timeliness?.kind === 'OnTrack' || timeliness?.kind === 'DueSoon' ? timeliness.workingDays : undefined;

/** What the day decides: all of it must hold. */
export const testOf = (
  filter: TaskFilter,
  timed: (task: Timed) => Timeliness | undefined,
  themeOf: (task: EvaluatedTask) => string | undefined,
): Test => {
  const without = (what: 'level' | 'theme') => filter.without?.includes(what) || undefined;
  const tests = [
    among(({ lifecycle }) => lifecycle, filter.lifecycle),
    among(({ timeliness }) => timeliness?.kind, filter.timeliness),
    among((task) => timed({ ...task, dueOn: task.originalDueOn })?.kind, filter.originalTimeliness),
    among(({ timeliness }) => timeliness && cellOf[timeliness.kind], filter.cell),
    among(({ level }) => level, filter.level),
    among(themeOf, filter.theme === undefined ? undefined : [filter.theme]),
    is(({ level }) => level === undefined, without('level')),
    is((task) => themeOf(task) === undefined, without('theme')),
    is(({ timeliness }) => timeliness !== undefined, filter.counted),
    is(({ returned }) => returned, filter.returned),
    is(({ extension }) => extension !== undefined, filter.extensionPending),
    within(({ dueOn }) => dueOn, filter.dueFrom, filter.dueTo),
    within(({ completedOn }) => completedOn, filter.completedFrom, filter.completedTo),
    within(daysOverdue, filter.overdueFrom, filter.overdueTo),
    within(daysLeft, filter.leftFrom, filter.leftTo),
  ].filter((test) => test !== undefined);
  return (task) => tests.every((test) => test(task));
};
