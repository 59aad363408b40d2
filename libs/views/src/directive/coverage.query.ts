import { coverageOf } from '@dondoc/domain';
import { agencies } from '../agency/agencies.query.js';
import type { AgencyLine } from '../agency/agency.answer.js';
import { plansOf } from '../plan/plans-of-directive.js';
import type { ParamsOf } from '../queries.js';
import { answered, type Reader } from '../store/reader.js';
import { findRegistered } from '../store/registered.js';
import { evaluateTasks } from '../task/evaluated-task.js';
import { readLine } from '../task/task-line.js';
import type { DirectiveCoverage, DirectiveRow } from './directive.answer.js';
import { directiveOnDay } from './directive-on-day.js';
import { isVisibleTo } from './is-visible-to.js';

/** The active agencies under one, at whatever depth. */
const agenciesUnder = (all: readonly AgencyLine[], issuerId: string): readonly AgencyLine[] => {
  const parents = new Map(all.map(({ id, parentId }) => [id, parentId]));
  const liesUnder = (id: string, passed = 0): boolean => {
    const parent = parents.get(id);
    // a circle in old data ends the walk
    if (parent === undefined || passed > parents.size) return false;
    return parent === issuerId || liesUnder(parent, passed + 1);
  };
  return all.filter(({ id, dissolved }) => !dissolved && liesUnder(id));
};

/** How far plans and tasks reach into a directive's clauses, and into the levels under its issuer. */
export const directiveCoverage = (
  reader: Reader,
  params: ParamsOf<'directiveCoverage'>,
): DirectiveCoverage | undefined => {
  const { visibleTo } = params;
  const frame = reader.frame(params);
  const row = findRegistered<DirectiveRow>(reader, 'directives', params);
  if (!row || !isVisibleTo(row, visibleTo)) return undefined;
  const { id, number, clauses, issuerId } = directiveOnDay(row, frame);
  const tasks = evaluateTasks(reader, frame, { directiveId: id, counted: true, visibleTo }).map((task) =>
    readLine(reader, frame, task),
  );
  const reach = {
    clauses,
    plans: plansOf(reader, frame, id, visibleTo),
    tasks: tasks.map(({ leadId, source, reports, submittedOn, completedOn }) => ({
      leadId,
      clauseId: source.clauseId,
      planItemId: source.planItemId,
      isReported: reports > 0 || submittedOn !== undefined || completedOn !== undefined,
    })),
    agencies: agenciesUnder(agencies(reader, params).items, issuerId),
  };
  return { frame: answered(frame), id, number, ...coverageOf(reach) };
};
