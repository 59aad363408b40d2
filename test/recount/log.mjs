// What an exported log says of days and of tasks, read without a line of the engine's code.

const HOUR = 3_600_000;

export const idOf = (stream) => stream.slice(stream.indexOf('-') + 1);
/** The day, in Vietnam, of a moment or of a day alone. */
export const dayOf = (moment) =>
  moment.length === 10 ? moment : new Date(Date.parse(moment) + 7 * HOUR).toISOString().slice(0, 10);
export const shift = (day, days) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10);
export const instantAt = (day, hour) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 7) * HOUR).toISOString();
export const startOf = (moment) => (moment.length === 10 ? instantAt(moment, 0) : moment);

/** What each event makes of a task. */
const LIFECYCLE_AFTER = {
  TaskDrafted: 'Draft',
  TaskAssigned: 'Assigned',
  TaskAcknowledged: 'Acknowledged',
  WorkStarted: 'InProgress',
  ProgressReported: 'InProgress',
  AssignmentDisputed: 'Disputed',
  AssignmentUpheld: 'Acknowledged',
  LeadReassigned: 'Assigned',
  TaskSuspended: 'Suspended',
  TaskResumed: 'InProgress',
  CompletionSubmitted: 'AwaitingAcceptance',
  CompletionReturned: 'InProgress',
  CompletionAccepted: 'Completed',
  TaskClosed: 'Closed',
  TaskReopened: 'InProgress',
  TaskWithdrawn: 'Withdrawn',
  TaskSuperseded: 'Superseded',
};

/** Events of a task that leave it where it stands. */
const LEAVES_IT = new Set([
  'SubtaskDelegated',
  'ExtensionRequested',
  'ExtensionApproved',
  'ExtensionRejected',
  'ExtensionRequestWithdrawn',
  'DeadlineAdjusted',
  'OfficerAssigned',
  'InputRequested',
  'CoordinationInputSubmitted',
  'CoordinationInputRefused',
  'HandOverProposed',
  'TaskHandedOver',
  'RecordCorrected',
]);

/**
 * Where the event leaves its task; undefined where it stays.
 * @throws Error for an event that is not known: figures that passed over it could agree by accident
 */
export const lifecycleAfter = (type) => {
  if (type in LIFECYCLE_AFTER) return LIFECYCLE_AFTER[type];
  if (LEAVES_IT.has(type)) return undefined;
  throw new Error(`the recount does not know what ${type} makes of a task`);
};

/** Who leads the task from the event on; undefined where the lead stays. */
export const leadAfter = ({ type, data }) => {
  if (type === 'TaskDrafted' || type === 'LeadReassigned') return data.leadId;
  return type === 'TaskHandedOver' && data.party === 'lead' ? data.toAgencyId : undefined;
};

/** Whose task it is from the event on, as its issuer; undefined where that stays. */
export const issuerAfter = ({ type, data }) => {
  if (type === 'TaskDrafted') return data.issuerId;
  return type === 'TaskHandedOver' && data.party === 'issuer' ? data.toAgencyId : undefined;
};
