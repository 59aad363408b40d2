import { citation, evidence, expectedProduct, taskSource, visibility } from '@dondoc/domain';
import * as views from '@dondoc/views';
import { z } from 'zod';
import { advanced, commandAnswer, liveEvent, simulatedTime } from '../http/event-answers.js';
import { health, liveness } from '../http/health.js';
import { otherProblem, problemDetails, staleProblem } from '../http/problem-details.js';
import { parkedActed, parkedKey, parkedList, retriedReminders } from '../http/operation-answers.js';
import { fanOutPreview } from '../http/preview-answers.js';
import { me, setUpState, signedIn } from '../http/session-answers.js';
import * as calendar from '../reads/calendar-answers.js';
import * as offers from '../reads/offer-answers.js';
import * as trail from '../reads/audit-answers.js';
import * as lists from '../reads/register-answers.js';
import * as tasks from '../reads/task-answers.js';

/** What is answered, by the names that the documentation and its clients give it. */
const named: Readonly<Record<string, z.ZodType>> = {
  AccountLine: views.accountRow,
  AccountList: lists.accountList,
  Advanced: advanced,
  Agency: views.agencyOnDay,
  AgencyLine: views.agencyLine,
  AgencyList: lists.agencyList,
  AnsweredFrame: views.answeredFrame,
  AuditChange: views.auditChange,
  AuditEvent: views.auditEvent,
  AuditPage: trail.auditPage,
  AuditStep: trail.auditStep,
  AuditSummary: trail.auditSummary,
  CalendarDetail: calendar.calendarDetail,
  CalendarOffer: offers.calendarOffer,
  CitedDocument: citation,
  ClauseNode: views.clauseNode,
  ComingReminders: calendar.comingReminders,
  CommandAnswer: commandAnswer,
  CoordinationInput: views.coordinationInput,
  CorrectableRecord: tasks.correctableRecord,
  DecisionPage: views.decisionPage,
  DayList: views.dayList,
  Debts: views.debts,
  DebtSums: views.debtSums,
  DeadlineAsSet: views.deadlineAsSet,
  DeadlineExplanation: tasks.deadlineExplanation,
  DeadlineExplanations: tasks.deadlineExplanations,
  DeadlineVersion: views.deadlineVersion,
  DirectiveAct: offers.directiveAct,
  DirectiveCoverage: views.directiveCoverage,
  DirectiveDetail: offers.directiveSheet,
  DirectiveLine: views.directiveLine,
  DirectiveList: lists.directiveList,
  DirectiveOffer: offers.directiveOffer,
  DirectiveOnDay: views.directiveOnDay,
  DirectiveStatus: views.directiveStatus,
  DirectiveTree: views.directiveTree,
  Dispute: views.dispute,
  DocumentList: lists.documentList,
  DocumentRow: views.documentRow,
  Draft: views.draftRow,
  DraftList: lists.draftList,
  EvidenceKept: evidence,
  ExtensionRequest: views.extensionRequest,
  FanOutPreview: fanOutPreview,
  FigureGroup: views.figureGroup,
  FindingAct: offers.findingAct,
  FindingDetail: offers.findingDetail,
  FindingLine: views.findingLine,
  FindingList: lists.findingList,
  FindingOffer: offers.findingOffer,
  Health: health,
  InspectionAct: offers.inspectionAct,
  InspectionDetail: offers.inspectionDetail,
  InspectionLine: views.inspectionLine,
  InspectionList: lists.inspectionList,
  InspectionOffer: offers.inspectionOffer,
  InspectionState: views.inspectionState,
  InspectionTerm: views.inspectionTerm,
  Integrity: trail.integrity,
  InboxPage: views.inboxPage,
  InboxReason: views.inboxReason,
  Level: views.level,
  Lifecycle: views.lifecycleState,
  LiveEvent: liveEvent,
  Liveness: liveness,
  Me: me,
  Offer: offers.offer,
  ObligationAct: offers.obligationAct,
  ObligationDetail: offers.obligationDetail,
  ObligationLine: views.obligationLine,
  ObligationList: lists.obligationList,
  ObligationOffer: offers.obligationOffer,
  OfficialCells: views.cellFigures,
  OnTimeRate: views.rateFigures,
  OrphanReview: views.orphanReview,
  OtherProblem: otherProblem,
  Paper: views.paper,
  PaperList: lists.paperList,
  ParkedActed: parkedActed,
  ParkedKey: parkedKey,
  ParkedList: parkedList,
  People: lists.people,
  PostLine: views.postLine,
  PostList: lists.postList,
  Person: lists.person,
  PlanAct: offers.planAct,
  PlanDetail: offers.planSheet,
  PlanItemNode: views.planItemNode,
  PlanList: lists.planList,
  PlanOffer: offers.planOffer,
  PlanRow: views.planOnDay,
  Post: views.post,
  Problem: problemDetails,
  Product: expectedProduct,
  ProgressReport: views.progressReport,
  RecommendationAct: offers.recommendationAct,
  RecommendationCounts: views.recommendationCounts,
  RecommendationDetail: offers.recommendationDetail,
  RecommendationLine: views.recommendationLine,
  RecommendationList: lists.recommendationList,
  RecommendationOffer: offers.recommendationOffer,
  RecommendationState: views.recommendationState,
  ReminderDetail: lists.reminderDetail,
  ReminderLine: views.reminderLine,
  ReminderList: lists.reminderList,
  ReminderProgress: views.reminderProgress,
  ReminderSummary: views.reminderSummary,
  ReportCounts: views.reportCounts,
  ReportLine: views.reportLine,
  ReportPeriod: views.periodLine,
  ReportState: views.reportState,
  RetriedReminders: retriedReminders,
  Role: views.role,
  Sentence: views.sentence,
  SessionList: lists.sessionList,
  SessionAct: offers.sessionAct,
  SessionDetail: offers.sessionDetail,
  SessionLine: views.sessionLine,
  SessionOffer: offers.sessionOffer,
  SessionState: views.sessionState,
  SessionTerm: views.sessionTerm,
  SignedIn: signedIn,
  SetUpState: setUpState,
  SimulatedTime: simulatedTime,
  StaleProblem: staleProblem,
  StatusComparison: views.statusComparison,
  StatusSummary: views.statusSummary,
  Submission: views.submission,
  SupervisionBehind: views.supervisionBehind,
  TaskAct: views.taskAct,
  TaskChange: views.taskChange,
  TaskDetail: tasks.taskDetail,
  TaskHistory: tasks.taskHistory,
  TaskLine: views.taskLine,
  TaskList: tasks.taskList,
  TaskNode: views.taskNode,
  TaskOrigin: taskSource,
  TaskRow: views.taskRow,
  TaskVersion: views.taskVersion,
  Theme: views.themeRow,
  ThemeList: lists.themeList,
  Timeliness: views.timelinessOnDay,
  TimelinessKind: views.timelinessKind,
  UnresolvedCitation: views.unresolvedCitation,
  UnresolvedList: lists.unresolvedList,
  WhoMaySee: visibility,
};

const address = (name: string) => `#/components/schemas/${name}`;
const nameOf = new Map(Object.entries(named).map(([name, schema]) => [schema, name]));

/** Refers to an answer. @throws Error for one that has no name */
export const answerRef = (schema: z.ZodType) => {
  const name = nameOf.get(schema);
  if (name === undefined) throw new Error('an answer is documented by its name: give it one');
  return { $ref: address(name) };
};

/** Leaves out what says nothing to a reader: the bounds of what JavaScript can count, and how a uuid looks. */
export const plain = (schema: z.core.JSONSchema.BaseSchema): void => {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.format === 'uuid') delete schema.pattern;
};

/** The schemas of all answers, by their names, in JSON Schema 2020-12. */
export const answerSchemas = () => {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: address,
    override: ({ jsonSchema }) => plain(jsonSchema),
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  );
};
