import { explainRate } from '@dondoc/domain';
import { agencyNames } from '../agency/agency-names.js';
import { rollUp } from '../agency/roll-up.js';
import type { SummaryParams, TaskFilter } from '../answers.js';
import type { ParamsOf } from '../queries.js';
import { askedOnce } from '../store/asked-once.js';
import { answered, columnByKey, type Frame, type Reader } from '../store/reader.js';
import { countsOf } from '../supervision/recommendations.query.js';
import { debtSums } from './debt-sums.js';
import { evaluateTasks } from './evaluated-task.js';
import type { EvaluatedTask } from './task-on-day.js';
import { figuresOf } from './figures.js';
import { timelinessOn } from './task-as-of.js';
import { readLine } from './task-line.js';
import { inOrder } from './task-order.js';
import type { StatusComparison, StatusSummary, SummaryBy, TaskChange } from './summary.answer.js';

const groupKey = (reader: Reader, by: SummaryBy): ((task: EvaluatedTask) => string) => {
  switch (by) {
    case 'none':
      return () => '';
    case 'agency':
      return ({ leadId }) => leadId;
    case 'issuer':
      return ({ issuerId }) => issuerId;
    case 'level':
      return ({ level }) => level ?? '';
    case 'directive':
      return ({ directiveId }) => directiveId ?? '';
    case 'theme': {
      const themes = columnByKey(reader, 'directives', 'theme');
      return ({ directiveId }) => themes.get(directiveId ?? '') ?? '';
    }
  }
};

const labels = (reader: Reader, frame: Frame, by: SummaryBy): ReadonlyMap<string, string> => {
  if (by === 'agency' || by === 'issuer') return agencyNames(reader, frame);
  return by === 'directive' ? columnByKey(reader, 'directives', 'number') : new Map();
};

const isOneIssuer = (issuerId: TaskFilter['issuerId']): boolean =>
  typeof issuerId === 'string' || issuerId?.length === 1;

const largestFirst = <Group extends { readonly key: string; readonly total: number }>(
  groups: readonly Group[],
): readonly Group[] => groups.toSorted((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1));

const summaryOf = (
  reader: Reader,
  frame: Frame,
  tasks: readonly EvaluatedTask[],
  { by = 'none', filter, rolledUp = false }: SummaryParams,
): StatusSummary => {
  const timed = timelinessOn(frame.asOf, reader.calendarAt(frame));
  const figures = figuresOf(tasks, timed);
  const named = labels(reader, frame, by);
  const line = (key: string, members: readonly EvaluatedTask[]) => ({
    key,
    label: named.get(key),
    ...figuresOf(members, timed),
  });
  const keyOf = groupKey(reader, by);
  const rolling = rolledUp && (by === 'agency' || by === 'issuer') ? rollUp(reader, frame) : undefined;
  const finalKey = (task: EvaluatedTask) => rolling?.finalOf(keyOf(task), task.id) ?? keyOf(task);
  const asWas = (members: readonly EvaluatedTask[]) =>
    largestFirst([...Map.groupBy(members, keyOf)].map(([key, own]) => line(key, own)));
  const groups = by === 'none' ? [] : [...Map.groupBy(tasks, finalKey)];
  return {
    frame: answered(frame),
    scope: isOneIssuer(filter?.issuerId) ? 'assigning-agency' : 'all-levels',
    ...figures,
    formula: {
      approved: explainRate(figures.rates.approved),
      original: explainRate(figures.rates.original),
    },
    recommendations: countsOf(reader, frame),
    by,
    rolledUp: rolling !== undefined,
    groups: largestFirst(
      groups.map(([key, members]) => ({
        ...line(key, members),
        ...(rolling && { asWas: asWas(members) }),
        ...(rolling?.isUndivided(key) && { undivided: true as const }),
      })),
    ),
  };
};

const summaries = askedOnce<StatusSummary>({ most: 8 });

/** Where all tasks that match stand on a day. */
export const summary = (reader: Reader, params: SummaryParams): StatusSummary => {
  const frame = reader.frame(params);
  return summaries(reader, [frame.index, params], () => {
    const tasks = evaluateTasks(reader, frame, params.filter);
    return {
      ...summaryOf(reader, frame, tasks, params),
      ...(params.debts === true && { debts: debtSums(reader, frame, tasks) }),
    };
  });
};

/** The same figures at the end of two days, and the tasks that make the difference, a page of them. */
export const compare = (reader: Reader, params: ParamsOf<'compare'>): StatusComparison => {
  const { from, to, ...rest } = params;
  const [earlier, later] = [from, to].map((asOf) => {
    const frame = reader.frame({ ...rest, asOf }, params.cursor);
    return { frame, tasks: evaluateTasks(reader, frame, params.filter) };
  });
  if (!earlier || !later) throw new Error('two days make two summaries');
  const before = new Map(earlier.tasks.map((task) => [task.id, task]));
  const changed = later.tasks.filter((task) => {
    const was = before.get(task.id);
    return was?.lifecycle !== task.lifecycle || was.timeliness?.kind !== task.timeliness?.kind;
  });
  const change = (task: EvaluatedTask): TaskChange => {
    const was = before.get(task.id);
    return {
      task: readLine(reader, later.frame, task),
      ...(was && { before: { lifecycle: was.lifecycle, timeliness: was.timeliness } }),
      after: { lifecycle: task.lifecycle, timeliness: task.timeliness },
    };
  };
  const { items, ...page } = reader.page(inOrder(changed, 'reference'), later.frame, params, change);
  return {
    from: summaryOf(reader, earlier.frame, earlier.tasks, params),
    to: summaryOf(reader, later.frame, later.tasks, params),
    changes: items,
    ...page,
  };
};
