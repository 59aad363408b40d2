import { dayOf, type Actor, type CalendarDay } from '@dondoc/event-sourcing';
import type { Lifecycle } from '../../../timeliness/lifecycle.js';
import { openCommands } from '../../open-commands.js';
import type { Task } from '../../task.state.js';
import { actorOf, STRANGER } from './agencies.js';
import { CITY, DEPARTMENT, OTHER_DEPARTMENT } from '../task.fixtures.js';
import type { Ground } from './choice.js';
import { choices } from './choices.js';
import { soundCommands } from './office.js';
import {
  HISTORY_ACTS,
  PARTIES,
  SIGNERS,
  SURROUNDINGS,
  TIMES,
  type HistoryAct,
  type Party,
  type Step,
} from './step.js';
import { wayTo } from './way-to.js';

/** What chance says of one step; what it means depends on where the task stands. */
export interface Dice {
  /** Below 100: what kind of step it is. */
  readonly kind: number;
  /** Below 100: whether something about it is wrong on purpose, and what. */
  readonly flaw: number;
  readonly of: number;
  readonly act: number;
  readonly choice: number;
  readonly party: number;
  readonly days: number;
}

/** How many sides each of the dice has. */
export const SIDES: Readonly<Record<keyof Dice, number>> = {
  kind: 100,
  flaw: 100,
  of: 100,
  act: 2520,
  choice: 2520,
  party: PARTIES.length,
  days: 100,
};

/** Of a hundred steps: any command at all, one that leads on, something around the task; the rest is any that is open. */
const [ANY, ONWARD, AROUND] = [33, 34, 6];
/** Where a story comes seldom: while it is there, so many of a hundred steps are any command at all. */
const SELDOM: readonly (Lifecycle | undefined)[] = [
  ...(['Draft', 'Disputed', 'Suspended', 'Completed', 'Closed', 'Withdrawn', 'Superseded'] as const),
];
const ANY_THERE = 62;
/** Of a hundred steps that could be lawful, so many are not. */
const FLAWED = 8;

/** Whether the step before is taken again, as happens to people. */
export const isOnceMore = ({ kind }: Dice): boolean => kind >= 97;

/** The agency in a party's place; before there is a task, those that it would have. */
export const agencyIn = (party: Party, state: Task | undefined): string => {
  const {
    issuerId = CITY,
    leadId = DEPARTMENT,
    coordinatorIds = [OTHER_DEPARTMENT],
  } = state?.assignment ?? {};
  switch (party) {
    case 'lead':
      return leadId;
    case 'issuer':
      return issuerId;
    case 'coordinator':
      return coordinatorIds[0] ?? STRANGER;
    case 'stranger':
      return STRANGER;
  }
};

const ENDS: readonly HistoryAct[] = ['WithdrawTask', 'SupersedeTask'];
/** What is open seldom or leads to much, and so is taken more often when it is open. */
const OFTEN: Readonly<Partial<Record<HistoryAct, number>>> = {
  DelegateSubtask: 4,
  RequestExtension: 4,
  ApproveExtension: 8,
  RejectExtension: 4,
  WithdrawExtensionRequest: 3,
};

interface Wish {
  readonly act: HistoryAct;
  readonly party: Party;
}

const openTo = (state: Task | undefined, actorFor: (party: Party) => Actor): readonly Wish[] => {
  if (!state) return (['DraftTask', 'AssignTask'] as const).map((act) => ({ act, party: 'issuer' }));
  return (['lead', 'issuer', 'coordinator'] as const).flatMap((party) =>
    openCommands(state, actorFor(party))
      .filter(({ open }) => open)
      .map(({ command: act }) => ({ act, party })),
  );
};

/** The places in the list of those bodies that are lawful as the task stands. */
const lawful = (act: HistoryAct, ground: Ground): readonly number[] =>
  [...choices[act].keys()].filter((place) => {
    const choice = choices[act][place];
    return choice && !choice.wrong && choice.body(ground) !== undefined;
  });

/** Mostly the same day or the next; now and then weeks go by, so that deadlines pass and periods close. */
const gap = (days: number): number => {
  if (days < 62) return 0;
  if (days < 80) return 1;
  return days < 92 ? days - 77 : 15 + 4 * (days - 92);
};

const drawn = <Item>(list: readonly Item[], n: number): Item | undefined =>
  list[n % Math.max(1, list.length)];

/** What the dice say where nothing is known of the task. */
const blind = (dice: Dice, act: Step['act'], party: Party): Step => ({
  act,
  party,
  of: 'whole',
  rank: dice.flaw % 3 === 0 ? 'clerk' : 'head',
  choice: dice.choice,
  days: gap(dice.days),
  when: dice.flaw % 10 === 0 ? (drawn(TIMES, dice.choice) ?? 'now') : 'now',
  signer: dice.flaw % 2 === 0 ? 'head' : (drawn(SIGNERS, dice.choice) ?? 'nobody'),
});

const sensible = (dice: Dice, { act, party }: Wish, place: number): Step => {
  const need = soundCommands.get(act)?.authority;
  const signer = need === 'required' || (need === 'optional' && dice.choice % 2 === 0) ? 'head' : 'nobody';
  const rank = signer === 'head' && (act === 'CorrectRecord' || dice.choice % 3 > 0) ? 'clerk' : 'head';
  return { act, party, of: 'whole', rank, signer, choice: place, days: gap(dice.days), when: 'now' };
};

/** One thing wrong with a step that would have been lawful. */
const spoilt = (step: Step, dice: Dice): Step => {
  switch (dice.flaw % 4) {
    case 0:
      return { ...step, party: drawn(PARTIES, dice.party) ?? 'stranger' };
    case 1:
      return { ...step, when: drawn(TIMES, dice.choice) ?? 'tomorrow' };
    case 2:
      return { ...step, signer: drawn(SIGNERS, dice.choice) ?? 'nobody' };
    default:
      return { ...step, choice: dice.choice };
  }
};

/** The step that the dice mean for a task that stands here, on its way to a state. */
export const stepOf = (
  dice: Dice,
  { state, parent, children }: Pick<Ground, 'state' | 'parent' | 'children'>,
  goal: Lifecycle,
  now: string,
): Step => {
  const around = drawn(SURROUNDINGS, dice.act);
  const anyAct = drawn(HISTORY_ACTS, dice.act) ?? 'AssignTask';
  const anyParty = drawn(PARTIES, dice.party) ?? 'issuer';
  if (dice.kind < AROUND && around) return blind(dice, around, 'issuer');
  const any = SELDOM.includes(state?.lifecycle) ? ANY_THERE : ANY;
  if (dice.kind < AROUND + any) return blind(dice, anyAct, anyParty);
  const day: CalendarDay = dayOf(now);
  const actorFor = (party: Party) => actorOf(agencyIn(party, state), 'head', day);
  const groundFor = (party: Party) => ({ state, parent, children, day, actorId: agencyIn(party, state) });
  const onward = dice.kind < AROUND + any + ONWARD ? wayTo(goal, state?.lifecycle, dice.act) : undefined;
  const wishes = openTo(state, actorFor).flatMap((wish) => {
    const place = drawn(lawful(wish.act, groundFor(wish.party)), dice.choice);
    return place === undefined ? [] : [{ ...wish, place }];
  });
  const asides = wishes
    .filter(({ act }) => !ENDS.includes(act) || dice.act % 40 === 0)
    .flatMap((each) => Array.from({ length: OFTEN[each.act] ?? 1 }, () => each));
  const wish = wishes.find(({ act }) => act === onward) ?? drawn(asides, dice.act);
  if (!wish) return blind(dice, anyAct, anyParty);
  const step = sensible(dice, wish, wish.place);
  return dice.flaw < FLAWED ? spoilt(step, dice) : step;
};
