import type { Lifecycle } from '../../../timeliness/lifecycle.js';
import { actLabels, type TaskAct } from '../../labels.js';

/** A command on a task, creating it included. */
export type HistoryAct = TaskAct | 'DraftTask' | 'AssignTask';

export const isTaskAct = (name: string): name is TaskAct => Object.hasOwn(actLabels, name);

export const HISTORY_ACTS: readonly HistoryAct[] = [
  'DraftTask',
  'AssignTask',
  ...Object.keys(actLabels).filter(isTaskAct),
];

/** Where a task stands; `none` before its first event. */
export type Place = Lifecycle | 'none';

/** Who tries: one of the task's own parties, as they stand then, or an agency that has nothing to do with it. */
export const PARTIES = ['lead', 'issuer', 'coordinator', 'stranger'] as const;
export type Party = (typeof PARTIES)[number];

/** When it is said to have happened, seen from when it is typed. */
export const TIMES = ['now', 'yesterday', 'tomorrow', 'long ago'] as const;

/** Who signed; the former head signs on a day on which somebody else holds the post. */
export const SIGNERS = ['nobody', 'head', 'former head'] as const;

/** One command of a history, as far as it says the same in every history: ids and days follow from the task as it stands. */
export interface Step {
  readonly act: HistoryAct | Surrounding;
  /** The task of the history, what its lead delegated last, or the last report that fell due; the first where there is none. */
  readonly of: 'whole' | 'part' | 'report';
  readonly party: Party;
  readonly rank: 'head' | 'clerk';
  /** Which of the bodies that the act has. */
  readonly choice: number;
  /** Days since the step before. */
  readonly days: number;
  readonly when: (typeof TIMES)[number];
  readonly signer: (typeof SIGNERS)[number];
}

/** What happens around a task and touches it. */
export const SURROUNDINGS = [
  'ReplaceDirective',
  'DecideOrphan',
  'OpenReportPeriod',
  'Remind',
  'MergeAgency',
  'ConfirmHandOvers',
] as const;
export type Surrounding = (typeof SURROUNDINGS)[number];

export const isSurrounding = (act: Step['act']): act is Surrounding =>
  SURROUNDINGS.some((each) => each === act);
