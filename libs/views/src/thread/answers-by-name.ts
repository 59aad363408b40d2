import { accounts } from '../account/accounts.query.js';
import { agencies, agency, holdersOf, posts, postsOf } from '../agency/agencies.query.js';
import { calendarDays, calendarVersions } from '../calendar/calendar.query.js';
import { unresolvedCitations } from '../citation/unresolved.query.js';
import { directiveCoverage } from '../directive/coverage.query.js';
import { directive, directives } from '../directive/directives.query.js';
import { directiveTree } from '../directive/directive-tree.query.js';
import { directiveOrphans } from '../directive/orphans.query.js';
import { document, documents } from '../document/documents.query.js';
import { draft, drafts } from '../draft/drafts.query.js';
import { decisions } from '../inbox/decisions.query.js';
import { crossings } from '../finding/crossings.query.js';
import { finding, findings } from '../finding/findings.query.js';
import { inbox } from '../inbox/inbox.query.js';
import { obligation, obligations } from '../obligation/obligations.query.js';
import { inspection, inspections } from '../inspection/inspections.query.js';
import { papers } from '../paper/papers.query.js';
import { plan, plans } from '../plan/plans.query.js';
import type { AnswerOf, ParamsOf, QueryName } from '../queries.js';
import { reminders, remindersPending, reminderSummary } from '../reminder/reminders.query.js';
import type { Reader } from '../store/reader.js';
import { supervisionOf } from '../supervision/behind.query.js';
import { recommendation, recommendations, recommendationsOf } from '../supervision/recommendations.query.js';
import { session, sessions } from '../supervision/sessions.query.js';
import { openTasks } from '../task/open-tasks.query.js';
import { remindableTasks } from '../task/remindable-tasks.query.js';
import { compare, summary } from '../task/summary.query.js';
import { tasksMovedByCalendar } from '../task/tasks-moved-by-calendar.query.js';
import { task, taskHistory, tasks } from '../task/tasks.query.js';
import { themes } from '../theme/themes.query.js';
import { audit, auditCounts, auditStep, auditTotal } from '../trail/audit.query.js';

type Answers = {
  readonly [Name in QueryName]: (reader: Reader, params: ParamsOf<Name>) => AnswerOf<Name>;
};

const answersByName: Answers = {
  accounts,
  agencies,
  agency,
  audit,
  auditCounts,
  auditTotal,
  auditStep,
  calendarDays,
  calendarVersions,
  compare,
  crossings,
  decisions,
  directive,
  directiveCoverage,
  directiveOrphans,
  directives,
  directiveTree,
  document,
  documents,
  draft,
  drafts,
  finding,
  findings,
  holdersOf,
  inbox,
  obligation,
  obligations,
  inspection,
  inspections,
  openTasks,
  papers,
  plan,
  plans,
  posts,
  postsOf,
  recommendation,
  recommendations,
  recommendationsOf,
  remindableTasks,
  reminders,
  reminderSummary,
  remindersPending,
  session,
  sessions,
  summary,
  supervisionOf,
  task,
  taskHistory,
  tasks,
  tasksMovedByCalendar,
  themes,
  unresolvedCitations,
};

/** Answers a question by its name. */
export const answer = <Name extends QueryName>(
  reader: Reader,
  name: Name,
  params: ParamsOf<Name>,
): AnswerOf<Name> => answersByName[name](reader, params);
