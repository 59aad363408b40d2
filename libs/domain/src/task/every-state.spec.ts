import { describe, it } from '@jest/globals';
import { on } from '@dondoc/event-sourcing/testing';
import type { Lifecycle } from '../timeliness/lifecycle.js';
import { adjustDeadline } from './decisions/adjust-deadline.js';
import { approveExtension } from './decisions/approve-extension.js';
import { assignOfficer } from './decisions/assign-officer.js';
import { contributeInput } from './decisions/contribute-input.js';
import { correctRecord } from './decisions/correct-record.js';
import { handOverTask } from './decisions/hand-over-task.js';
import { reassignLead } from './decisions/reassign-lead.js';
import { rejectExtension } from './decisions/reject-extension.js';
import { requestInput } from './decisions/request-input.js';
import { submitCompletion } from './decisions/submit-completion.js';
import { supersedeTask } from './decisions/supersede-task.js';
import { suspendTask } from './decisions/suspend-task.js';
import { withdrawExtensionRequest } from './decisions/withdraw-extension-request.js';
import { withdrawTask } from './decisions/withdraw-task.js';
import { taskOpenings } from './task.acts.js';
import type { TaskEvent } from './task.events.js';
import { task } from './task.state.js';
import {
  accepted,
  acknowledged,
  asked,
  assignedFor,
  by,
  byHead,
  calendar,
  CITY,
  city,
  coordinator,
  DEPARTMENT,
  department,
  DIRECTIVE,
  disputed,
  DISTRICT,
  drafted,
  id,
  JUNE_29,
  MARCH_24,
  OFFICER,
  OTHER_DEPARTMENT,
  proof,
  requestedTo,
  started,
  submitted,
  suspended,
  withdrawn,
  world,
} from './testing/task.fixtures.js';

const reason = 'Theo chỉ đạo mới.';
const SUCCESSOR = id('c5');

/** One task in each state, with what the lead did before it came there. */
const lives = (...early: readonly TaskEvent[]) => {
  const draft = world
    .with(task, SUCCESSOR, on(MARCH_24, drafted()), on(MARCH_24, assignedFor('2020-06-30')))
    .given(on(MARCH_24, drafted(), { agency: CITY }));
  const assigned = draft.given(on(MARCH_24, assignedFor('2020-06-30')));
  const received = assigned.given(
    on('2020-03-25', acknowledged),
    ...early.map((event) => on('2020-03-25', event)),
  );
  const inProgress = received.given(on('2020-03-26', started));
  const awaiting = inProgress.given(on('2020-06-24', submitted));
  const completed = awaiting.given(on('2020-06-26', accepted));
  return {
    Draft: draft,
    Assigned: assigned,
    Acknowledged: received,
    InProgress: inProgress,
    AwaitingAcceptance: awaiting,
    Completed: completed,
    Closed: completed.given(on('2020-06-26', { type: 'TaskClosed', data: { dossierCode: 'HS-01' } })),
    Disputed: received.given(on('2020-03-26', disputed)),
    Suspended: inProgress.given(on('2020-05-04', suspended('runs'))),
    Withdrawn: inProgress.given(on('2020-05-04', withdrawn)),
    Superseded: inProgress.given(
      on('2020-05-04', {
        type: 'TaskSuperseded',
        data: { successorTaskId: SUCCESSOR, documentId: DIRECTIVE },
      }),
    ),
  } satisfies Record<Lifecycle, unknown>;
};

type History = ReturnType<typeof lives>[Lifecycle];

const plain = lives();
const pending = lives(requestedTo('2020-07-15'));
const consent = { words: 'Công văn 12/SNV-VP' };
const minutes = { words: 'Biên bản bàn giao' };

const acts: readonly (readonly [
  act: keyof typeof taskOpenings,
  histories: ReturnType<typeof lives>,
  take: (history: History) => Promise<void>,
  /** Not here: nobody comes there with a request, or only the issuer's place is handed over. */
  except?: readonly Lifecycle[],
])[] = [
  [
    'ReassignLead',
    plain,
    (history) =>
      history
        .by(city)
        .when(reassignLead(calendar), { leadId: OTHER_DEPARTMENT, reason })
        .thenMatching({ type: 'LeadReassigned' }),
  ],
  [
    'AssignOfficer',
    plain,
    (history) =>
      history
        .by(department)
        .when(assignOfficer, { officerId: OFFICER })
        .thenMatching({ type: 'OfficerAssigned' }),
  ],
  [
    'RequestInput',
    plain,
    (history) =>
      history
        .by(department)
        .when(requestInput, { coordinatorId: OTHER_DEPARTMENT, question: 'Góp ý.', answerBy: '2020-07-03' })
        .thenMatching({ type: 'InputRequested' }),
  ],
  [
    'ContributeInput',
    lives(asked('2020-07-03')),
    (history) =>
      history
        .by(coordinator)
        .when(contributeInput, { content: 'Nhất trí.', document: { words: '9912/STC' } })
        .thenMatching({ type: 'CoordinationInputSubmitted' }),
  ],
  [
    'WithdrawExtensionRequest',
    pending,
    (history) =>
      history
        .by(department)
        .when(withdrawExtensionRequest, { reason })
        .then({ type: 'ExtensionRequestWithdrawn', data: { reason } }),
    ['Assigned'],
  ],
  [
    'ApproveExtension',
    pending,
    (history) =>
      history.by(city).when(approveExtension(calendar), {}).thenMatching({ type: 'ExtensionApproved' }),
  ],
  [
    'RejectExtension',
    pending,
    (history) =>
      history
        .by(city)
        .when(rejectExtension, { reason })
        .then({ type: 'ExtensionRejected', data: { reason } }),
  ],
  [
    'AdjustDeadline',
    plain,
    (history) =>
      history
        .by(city)
        .when(adjustDeadline(calendar), { deadline: by('2020-07-31'), reason })
        .thenMatching({ type: 'DeadlineAdjusted' }),
  ],
  [
    'SuspendTask',
    plain,
    (history) =>
      history
        .by(city)
        .when(suspendTask, { reason, reviewOn: '2020-07-15', clock: 'stops' })
        .thenMatching({ type: 'TaskSuspended' }),
  ],
  [
    'SubmitCompletion',
    plain,
    (history) =>
      history
        .by(department)
        .when(submitCompletion, { result: 'Đã trình.', evidence: [proof] })
        .then(submitted),
  ],
  [
    'HandOverTask',
    plain,
    (history) =>
      history
        .by(city)
        .when(handOverTask, { fromAgencyId: DEPARTMENT, toAgencyId: DISTRICT, minutes, consent })
        .thenMatching({ type: 'TaskHandedOver' }),
    ['Completed'],
  ],
  [
    'WithdrawTask',
    plain,
    (history) =>
      history.by(city).when(withdrawTask, { reason }).then({ type: 'TaskWithdrawn', data: { reason } }),
  ],
  [
    'SupersedeTask',
    plain,
    (history) =>
      history
        .by(city)
        .when(supersedeTask, { successorTaskId: SUCCESSOR, documentId: DIRECTIVE })
        .thenMatching({ type: 'TaskSuperseded' }),
  ],
  [
    'CorrectRecord',
    plain,
    (history) =>
      history
        .by(city)
        .signing('own', byHead)
        .when(correctRecord, {
          eventId: history.state?.records[0]?.eventId ?? '',
          field: 'content',
          value: 'Nội dung đúng.',
          reason,
        })
        .thenMatching({ type: 'RecordCorrected' }),
  ],
];

describe('what may be done in several states of a task', () => {
  it.each(
    acts.flatMap(([act, histories, take, except = []]) =>
      taskOpenings[act].from
        .filter((state) => !except.includes(state))
        .map((state) => [act, state, histories[state], take] as const),
    ),
  )('is done: %s while it is %s', (_, _state, history, take) => take(history.at(JUNE_29)));
});
