import {
  type Dated,
  DIRECTIVE_STATUSES,
  directiveOpenings,
  directiveStatusFor,
  INSPECTION_STATES,
  inspectionOpenings,
  lifecycle,
  obligationOpenings,
  PLAN_STATUSES,
  planOpenFrom,
  RECOMMENDATION_STATES,
  recommendationOpenings,
  SESSION_STATES,
  sessionOpenFrom,
  taskOpenings,
} from '@dondoc/domain';
import { dayOf, type OccurredAt } from '@dondoc/event-sourcing';

type State = Readonly<Record<string, unknown>>;

/** From where an act is open, and to whom. */
export interface OpenAct {
  readonly from: readonly string[];
  readonly by: string;
}

/** One machine: its states in the order of its life, and where each act on what exists is open. */
export interface LifeCycle {
  /** The aggregate's category. */
  readonly category: string;
  readonly states: readonly string[];
  readonly acts: Readonly<Record<string, OpenAct>>;
  /** Where something stands for an act at that time, out of its state without its lists. */
  readonly stateOf: (state: State, at: OccurredAt) => string;
  /** True where a part may stand elsewhere than the whole, so that an act is open though the table closes it to the whole. */
  readonly inParts?: true;
}

const acts = <Opening>(
  openings: Readonly<Record<string, Opening>>,
  read: (opening: Opening) => OpenAct,
): Readonly<Record<string, OpenAct>> =>
  Object.fromEntries(Object.entries(openings).map(([act, opening]) => [act, read(opening)]));

const statusOf = ({ status }: State) => String(status);

/** Of a directive or plan that is looked at as a draft; undefined for any other. */
const draftStatusOf = ({ draft, issuedAs }: State) => {
  if (draft === undefined) return undefined;
  return issuedAs === undefined ? 'Draft' : 'Issued';
};

const PARTY_OF_TASK = {
  lead: 'lead agency',
  issuer: 'issuing agency',
  coordinator: 'coordinating agency',
  organiser: 'issuing agency, or one that may hand over',
  'any-of-them': 'lead, issuing or coordinating agency',
} as const;
const PARTY_OF_DIRECTIVE = {
  issuer: 'issuing agency',
  receiver: 'any other agency',
  anyone: 'issuing agency of the task',
} as const;
const PARTY_OF_RECOMMENDATION = { addressee: 'addressee', supervisor: 'supervising body' } as const;
const PARTY_OF_INSPECTION = {
  inspecting: 'inspecting body',
  directing: 'superior',
  either: 'inspecting body or superior',
} as const;
const PARTY_OF_OBLIGATION = {
  issuer: 'issuing agency',
  consolidator: 'issuing or consolidating agency',
} as const;

/** Every machine of the domain that has states, read from the tables that the offers are made from. */
export const lifeCycles: readonly LifeCycle[] = [
  {
    category: 'task',
    states: lifecycle().options,
    acts: acts(taskOpenings, ({ from, by, head }) => ({
      from,
      by: head ? `${PARTY_OF_TASK[by]}, its head` : PARTY_OF_TASK[by],
    })),
    stateOf: (state) => String(state['lifecycle']),
  },
  {
    category: 'directive',
    states: DIRECTIVE_STATUSES,
    acts: acts(directiveOpenings, ({ from, by }) => ({ from, by: PARTY_OF_DIRECTIVE[by] })),
    stateOf: (state, at) => draftStatusOf(state) ?? directiveStatusFor(state as Dated, dayOf(at)),
  },
  {
    category: 'plan',
    states: PLAN_STATUSES,
    acts: acts(planOpenFrom, (from) => ({ from, by: 'issuing agency' })),
    stateOf: (state) => draftStatusOf(state) ?? statusOf(state),
  },
  {
    category: 'session',
    states: SESSION_STATES,
    acts: acts(sessionOpenFrom, (from) => ({ from, by: 'supervising body' })),
    stateOf: statusOf,
  },
  {
    category: 'recommendation',
    states: RECOMMENDATION_STATES,
    acts: acts(recommendationOpenings, ({ from, by }) => ({ from, by: PARTY_OF_RECOMMENDATION[by] })),
    stateOf: statusOf,
    inParts: true,
  },
  {
    category: 'inspection',
    states: INSPECTION_STATES,
    acts: acts(inspectionOpenings, ({ from, by }) => ({ from, by: PARTY_OF_INSPECTION[by] })),
    stateOf: statusOf,
  },
  {
    category: 'obligation',
    states: ['Running', 'Ended'],
    acts: acts(obligationOpenings, ({ by, afterEnd }) => ({
      from: afterEnd ? ['Running', 'Ended'] : ['Running'],
      by: PARTY_OF_OBLIGATION[by],
    })),
    stateOf: ({ hasEnded }) => (hasEnded === true ? 'Ended' : 'Running'),
  },
];
