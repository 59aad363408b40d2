import type { CalendarDay } from '@dondoc/event-sourcing';
import { isOpen, type Level, type Lifecycle, type Timeliness } from '@dondoc/domain';
import type { Values } from '../store/reader.js';
import { isDone, taskAsOf, type TaskTimes, type Timed } from './task-as-of.js';
import type { EvaluatedTask } from './task-on-day.js';

type State = Timed &
  Pick<
    EvaluatedTask,
    'originalDueOn' | 'leadId' | 'issuerId' | 'returned' | 'extension' | 'disputedOn' | 'awaitedFrom'
  >;

/** A task of the register by its columns: what never depends on a day, and where the ends of all its lists stand. */
export interface RegisterRow {
  readonly id: string;
  readonly directiveId: string | undefined;
  readonly clauseId: string | undefined;
  readonly planItemId: string | undefined;
  readonly trackingPostId: string | undefined;
  readonly officerId: string | undefined;
  readonly reference: string | undefined;
  readonly issuedOn: CalendarDay | undefined;
  readonly restricted: boolean;
  /** From the end of this day on, `latest` holds. */
  readonly changedOn: CalendarDay;
  readonly latest: State;
}

/** The columns that make a row of the register; none is long. */
export const REGISTER_COLUMNS = `key, lead, issuer, directive, clause, plan_item, tracking_post, officer, reference,
  issued_on, restricted, lifecycle, settled_for, due_on, original_due_on, returned, paused, awaited, asked_on, asked_late, changed_on`;

const textOf = (value: Values[string] | undefined): string | undefined =>
  value === null || value === undefined ? undefined : String(value);

const NOBODY: readonly string[] = [];

/** State on a day after which nothing changed: the ends of all lists, which the columns hold. */
const latestOf = (found: Values): State => {
  const lifecycle = found['lifecycle'] as Lifecycle;
  const on = textOf(found['settled_for']);
  const requestedOn = isOpen(lifecycle) ? textOf(found['asked_on']) : undefined;
  return {
    lifecycle,
    leadId: String(found['lead']),
    issuerId: String(found['issuer']),
    dueOn: textOf(found['due_on']),
    originalDueOn: textOf(found['original_due_on']),
    submittedOn: lifecycle === 'AwaitingAcceptance' ? on : undefined,
    completedOn: isDone(lifecycle) ? on : undefined,
    disputedOn: lifecycle === 'Disputed' ? on : undefined,
    paused: found['paused'] === 1,
    awaitedFrom: isOpen(lifecycle) ? (textOf(found['awaited'])?.split(' ') ?? NOBODY) : NOBODY,
    returned: found['returned'] === 1,
    extension: requestedOn === undefined ? undefined : { requestedOn, late: found['asked_late'] === 1 },
  };
};

export const registerRow = (found: Values): RegisterRow => ({
  id: String(found['key']),
  directiveId: textOf(found['directive']),
  clauseId: textOf(found['clause']),
  planItemId: textOf(found['plan_item']),
  trackingPostId: textOf(found['tracking_post']),
  officerId: textOf(found['officer']),
  reference: textOf(found['reference']),
  issuedOn: textOf(found['issued_on']),
  restricted: found['restricted'] === 1,
  changedOn: String(found['changed_on']),
  latest: latestOf(found),
});

const stateOfTimes = (times: TaskTimes, day: CalendarDay): State | undefined => {
  const state = taskAsOf(times, day);
  return (
    state && {
      lifecycle: state.lifecycle,
      leadId: state.leadId,
      issuerId: state.issuerId,
      dueOn: state.deadline?.dueOn,
      originalDueOn: state.originalDeadline?.dueOn,
      submittedOn: state.submittedOn,
      completedOn: state.completedOn,
      disputedOn: state.disputedOn,
      paused: state.paused,
      awaitedFrom: state.awaitedFrom,
      returned: state.returned,
      extension: state.extension,
    }
  );
};

/** What a day is to all tasks that are evaluated on it. */
export interface Evaluation {
  readonly day: CalendarDay;
  readonly levels: ReadonlyMap<string, string>;
  readonly timed: (state: Timed) => Timeliness | undefined;
  /** The dated lists of a task that has changed since the day. */
  readonly timesOf: (id: string) => TaskTimes | undefined;
}

/** A task at the end of a day; undefined if it did not exist then. */
export const evaluateRow = (
  row: RegisterRow,
  { day, levels, timed, timesOf }: Evaluation,
): EvaluatedTask | undefined => {
  const times = row.changedOn > day ? timesOf(row.id) : undefined;
  const state = times ? stateOfTimes(times, day) : row.latest;
  return (
    state && {
      ...state,
      id: row.id,
      level: levels.get(state.leadId) as Level | undefined,
      directiveId: row.directiveId,
      trackingPostId: row.trackingPostId,
      officerId: row.officerId,
      reference: row.reference,
      issuedOn: row.issuedOn,
      timeliness: timed(state),
    }
  );
};
