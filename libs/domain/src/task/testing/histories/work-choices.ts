import { AcceptCompletion } from '../../commands/accept-completion.js';
import { AssignOfficer } from '../../commands/assign-officer.js';
import { CloseTask } from '../../commands/close-task.js';
import { ContributeInput } from '../../commands/contribute-input.js';
import { CorrectRecord } from '../../commands/correct-record.js';
import { DelegateSubtask } from '../../commands/delegate-subtask.js';
import { ReportProgress } from '../../commands/report-progress.js';
import { RequestInput } from '../../commands/request-input.js';
import { ReturnCompletion } from '../../commands/return-completion.js';
import { StartWork } from '../../commands/start-work.js';
import { SubmitCompletion } from '../../commands/submit-completion.js';
import { SupersedeTask } from '../../commands/supersede-task.js';
import { WithdrawTask } from '../../commands/withdraw-task.js';
import { missingInputs } from '../../task.state.js';
import { NOBODY_KNOWN, OTHER_DEPARTMENT, proof } from '../task.fixtures.js';
import { officerOf, unitsOf } from './agencies.js';
import {
  dueOnOf,
  earliest,
  later,
  LETTER,
  REASON,
  say,
  through,
  type Choice,
  type Ground,
} from './choice.js';
import { REPLACEMENT, SUCCESSOR } from './setting.js';

const leadOf = ({ state, actorId }: Ground): string => state?.assignment.leadId ?? actorId;

/** A part for the first unit of the lead, due on a day. */
const part = (ground: Ground, days: (due: string | undefined) => string | undefined) => {
  const [leadId] = unitsOf(leadOf(ground));
  const dueOn = days(dueOnOf(ground.state));
  if (leadId === undefined || dueOn === undefined) return undefined;
  const product = { none: true } as const;
  return say(DelegateSubtask, {
    leadId,
    content: 'Phần việc.',
    expectedProduct: product,
    deadline: through(dueOn),
  });
};

const submitted = (fields: Partial<SubmitCompletion>) => () =>
  say(SubmitCompletion, { result: 'Xong.', evidence: [proof], unsettledChildrenReason: REASON, ...fields });

/** What an agency recorded itself, with other words each time. */
const otherwise = ({ state, actorId }: Ground, own: boolean) => {
  const record = state?.records.findLast(({ agencyId }) => (agencyId === actorId) === own);
  const [field, said] = Object.entries(record?.values ?? {})[0] ?? [];
  if (!record || field === undefined || said === undefined) return undefined;
  return say(CorrectRecord, { eventId: record.eventId, field, value: `${said}.`, reason: REASON });
};

export const workChoices = {
  StartWork: [
    {
      says: 'with its officer',
      body: (ground) => say(StartWork, { officerId: officerOf(leadOf(ground), ground.day) }),
    },
    { says: 'without naming anybody', body: () => say(StartWork) },
    { says: 'with somebody unknown', wrong: true, body: () => say(StartWork, { officerId: NOBODY_KNOWN }) },
  ],
  AssignOfficer: [
    {
      says: 'with a day of its own',
      body: (ground) => {
        const internalDueOn = earliest(later(ground.day, 10), dueOnOf(ground.state)) ?? ground.day;
        if (internalDueOn < ground.day) return undefined;
        return say(AssignOfficer, { officerId: officerOf(leadOf(ground), ground.day), internalDueOn });
      },
    },
    {
      says: 'who is the officer of another agency',
      wrong: true,
      body: ({ day }) => say(AssignOfficer, { officerId: officerOf(OTHER_DEPARTMENT, day) }),
    },
    {
      says: 'who does not hold the post on that day',
      wrong: true,
      body: (ground) =>
        say(AssignOfficer, {
          officerId: officerOf(leadOf(ground), ground.day < '2020-05-18' ? '2020-06-01' : '2020-05-01'),
        }),
    },
  ],
  ReportProgress: [
    { says: 'in words', body: () => say(ReportProgress, { result: 'Tiến độ.' }) },
    {
      says: 'for the days since the last report',
      body: ({ state, day }) =>
        state?.reportedTo !== undefined && state.reportedTo >= day
          ? undefined
          : say(ReportProgress, { result: 'Tiến độ.', period: { from: later(day, -6), to: day } }),
    },
    {
      says: 'for days that were reported',
      wrong: true,
      body: ({ state }) =>
        state?.reportedTo === undefined
          ? undefined
          : say(ReportProgress, { result: 'x', period: { from: '2020-03-01', to: state.reportedTo } }),
    },
  ],
  RequestInput: [
    {
      says: 'of a coordinator that owes none',
      body: ({ state, day }) => {
        const owing = state ? missingInputs(state).map(({ coordinatorId }) => coordinatorId) : [];
        const coordinatorId = state?.assignment.coordinatorIds.find((each) => !owing.includes(each));
        if (coordinatorId === undefined) return undefined;
        return say(RequestInput, { coordinatorId, question: 'Góp ý.', answerBy: later(day, 10) });
      },
    },
    {
      says: 'of an agency that does not coordinate',
      wrong: true,
      body: ({ day }) =>
        say(RequestInput, { coordinatorId: NOBODY_KNOWN, question: 'x', answerBy: later(day, 10) }),
    },
  ],
  ContributeInput: [
    {
      says: 'in a signed letter',
      body: () => say(ContributeInput, { content: 'Thống nhất.', document: LETTER }),
    },
    { says: 'refusing', body: () => say(ContributeInput, { refusalReason: REASON }) },
    {
      says: 'both ways',
      wrong: true,
      body: () => say(ContributeInput, { content: 'x', refusalReason: REASON }),
    },
  ],
  DelegateSubtask: [
    {
      says: 'with two weeks',
      body: (ground) =>
        part(ground, (due) => {
          const day = earliest(later(ground.day, 14), due);
          return day !== undefined && day < ground.day ? undefined : day;
        }),
    },
    {
      says: 'with the deadline of the whole',
      body: (ground) => part(ground, (due) => (due !== undefined && due >= ground.day ? due : undefined)),
    },
    {
      says: 'until a week after the whole ends',
      wrong: true,
      body: (ground) => part(ground, (due) => later(due ?? ground.day, 7)),
    },
    {
      says: 'to an agency that it does not lead',
      wrong: true,
      body: ({ day }) =>
        say(DelegateSubtask, {
          leadId: OTHER_DEPARTMENT,
          content: 'x',
          expectedProduct: { none: true },
          deadline: through(later(day, 3)),
        }),
    },
  ],
  SubmitCompletion: [
    { says: 'with evidence', body: submitted({}) },
    { says: 'without evidence', wrong: true, body: submitted({ evidence: [] }) },
  ],
  ReturnCompletion: [
    { says: 'with a reason', body: () => say(ReturnCompletion, { reason: REASON }) },
    {
      says: 'with a later day',
      body: ({ state, parent, day }) => {
        const due = dueOnOf(state);
        const reworkBy = due && earliest(later(due < day ? day : due, 10), dueOnOf(parent));
        return reworkBy && due && reworkBy > due
          ? say(ReturnCompletion, { reason: REASON, reworkBy })
          : undefined;
      },
    },
  ],
  AcceptCompletion: [
    { says: 'as done', body: () => say(AcceptCompletion) },
    { says: 'with a word on how well', body: () => say(AcceptCompletion, { rating: 'Tốt.' }) },
  ],
  CloseTask: [{ says: 'with its dossier', body: () => say(CloseTask, { dossierCode: '05/HS' }) }],
  WithdrawTask: [{ says: 'with a reason', body: () => say(WithdrawTask, { reason: REASON }) }],
  SupersedeTask: [
    {
      says: 'for the task of the replacing directive',
      body: () => say(SupersedeTask, { successorTaskId: SUCCESSOR, documentId: REPLACEMENT }),
    },
    {
      says: 'for a task that is not there',
      wrong: true,
      body: () => say(SupersedeTask, { successorTaskId: NOBODY_KNOWN, documentId: REPLACEMENT }),
    },
  ],
  CorrectRecord: [
    { says: 'of its own record', body: (ground) => otherwise(ground, true) },
    { says: 'of another’s record', wrong: true, body: (ground) => otherwise(ground, false) },
    {
      says: 'of a record that is not there',
      wrong: true,
      body: () => say(CorrectRecord, { eventId: NOBODY_KNOWN, field: 'reason', value: 'x', reason: REASON }),
    },
  ],
} satisfies Readonly<Record<string, readonly Choice[]>>;
