import {
  dayOf,
  Rejected,
  type Actor,
  type Instant,
  type LoggedEvent,
  type OccurredAt,
  type StoredEvent,
} from '@dondoc/event-sourcing';
import { agency } from '../../../agency/agency.state.js';
import { hasEnded } from '../../../agency/agency-on-day.js';
import { obligation } from '../../../obligation/obligation.state.js';
import type { Lifecycle } from '../../../timeliness/lifecycle.js';
import { refusalOf } from '../../task.acts.js';
import { task, type Task } from '../../task.state.js';
import { TASK } from '../task.fixtures.js';
import { actorOf, signatureOf } from './agencies.js';
import { later, type Ground } from './choice.js';
import { choices } from './choices.js';
import { agencyIn, isOnceMore, stepOf, type Dice } from './dice.js';
import type { History } from './history.js';
import { momentsOf, type Moment } from './moments.js';
import { HistoryOffice, soundCommands, type Commands, type RefusedReaction } from './office.js';
import { OBLIGATION } from './setting.js';
import { isSurrounding, isTaskAct, type Place, type Step } from './step.js';
import { surround } from './surroundings.js';

/** One command of a story, and what came of it. */
export interface Line {
  readonly step: Step;
  readonly taskId: string;
  /** Where the task stood before. */
  readonly place: Place;
  readonly actor: Actor;
  /** How it was given. */
  readonly says: string;
  readonly now: Instant;
  readonly occurredAt: OccurredAt;
  readonly outcome: readonly StoredEvent[] | Rejected;
  /** Why a screen does not offer it to the actor; undefined where it does, or there is nothing to show. */
  readonly closed: Rejected | undefined;
  /** What came of the very same command given at once again, where that was tried. */
  readonly again?: readonly StoredEvent[] | Rejected;
}

export interface Playing {
  /** The engine's own commands unless given. */
  readonly commands?: Commands;
  /** Whether what went through is given a second time. */
  readonly twice?: boolean;
}

export interface Story {
  readonly lines: readonly Line[];
  readonly moments: readonly Moment[];
  readonly refusedReactions: readonly RefusedReaction[];
  /** The tasks as they stand at the end, as who acted last would have found them. */
  readonly tasks: ReadonlyMap<string, Task>;
  /** The events of the log as they were when each was written, as JSON. */
  readonly asWritten: readonly string[];
  /** Everything that was written, what was there before included. */
  readonly log: readonly LoggedEvent[];
}

const BEGINNING = Date.parse('2020-03-24T02:00:00.000Z');
const MINUTES_BETWEEN = 10;
const OVER: readonly (Lifecycle | undefined)[] = ['Withdrawn', 'Superseded'];
/** So many moves more are made on a task that is over. */
const AFTERLIFE = 8;

const occurredAtOf = ({ when }: Step, now: Instant): OccurredAt => {
  switch (when) {
    case 'now':
      return now;
    case 'yesterday':
      return later(dayOf(now), -1);
    case 'tomorrow':
      return later(dayOf(now), 2);
    case 'long ago':
      return '2020-03-02';
  }
};

const isStep = (move: Dice | Step): move is Step => 'when' in move;

/** Plays one history, move by move. */
class Player {
  private readonly lines: Line[] = [];
  private readonly asWritten: string[] = [];
  private days = 0;
  private goal = 0;
  private afterlife = 0;

  constructor(
    private readonly office: HistoryOffice,
    private readonly history: History,
    private readonly twice: boolean,
  ) {}

  async play(): Promise<Story> {
    for (const move of this.history.moves) {
      await (isStep(move) ? this.take(move) : this.throw(move));
      for (const event of this.office.store.log.events.slice(this.asWritten.length))
        this.asWritten.push(JSON.stringify(event));
      if (this.afterlife > AFTERLIFE) break;
    }
    const tasks = new Map<string, Task>();
    for (const taskId of this.office.taskIds()) {
      const state = await this.office.look(task, taskId);
      if (state) tasks.set(taskId, state);
    }
    const { events: log } = this.office.store.log;
    return {
      lines: this.lines,
      tasks,
      log,
      moments: momentsOf(log),
      refusedReactions: this.office.refusedReactions,
      asWritten: this.asWritten,
    };
  }

  private async throw(dice: Dice): Promise<void> {
    const last = this.lines.at(-1)?.step;
    if (last && isOnceMore(dice)) return this.take({ ...last, days: 0 });
    const of = dice.of < 74 ? 'whole' : dice.of < 94 ? 'part' : 'report';
    const { state, ...family } = await this.groundOf(await this.subject(of));
    const goal = this.history.goals[this.goal % this.history.goals.length] ?? 'Closed';
    const step = stepOf(dice, { state, ...family }, goal, this.now());
    if (of === 'whole') {
      if (state?.lifecycle === goal && dice.days % 6 === 0) this.goal += 1;
      if (OVER.includes(state?.lifecycle)) this.afterlife += 1;
    }
    await this.take({ ...step, of });
  }

  private async take(step: Step): Promise<void> {
    this.days += step.days;
    const now = this.now();
    const taskId = await this.subject(step.of);
    const ground = await this.groundOf(taskId);
    const occurredAt = occurredAtOf(step, now);
    const day = dayOf(occurredAt);
    const actor = actorOf(await this.actsFor(agencyIn(step.party, ground.state), day), step.rank, day);
    const told = { taskId, place: ground.state?.lifecycle ?? 'none', actor, now, occurredAt } as const;
    if (isSurrounding(step.act)) {
      const { says, outcome } = await surround(this.office, step.act, step.choice, now);
      this.lines.push({ ...told, step, says, outcome, closed: undefined });
      return;
    }
    const { place, says, body } = bodyOf(step.act, step.choice, {
      ...ground,
      day,
      actorId: actor.agencyId ?? '',
    });
    // a clerk's act signs nothing
    const signer = soundCommands.get(step.act)?.authority === 'none' ? 'nobody' : step.signer;
    const authority = signer === 'nobody' ? undefined : signatureOf(actor.agencyId ?? '', day, signer);
    const closed = ground.state && isTaskAct(step.act) ? refusalOf(step.act, ground.state, actor) : undefined;
    const order = { command: step.act, target: taskId, body, actor, now, occurredAt, authority };
    const outcome = await this.office.give(order);
    const isGivenAgain = this.twice && !(outcome instanceof Rejected);
    const again = isGivenAgain ? { again: await this.office.give(order) } : {};
    this.lines.push({ ...told, step: { ...step, signer, choice: place }, says, outcome, closed, ...again });
  }

  /** Of an agency that has ended nobody acts any more: its people act for the successor. */
  private async actsFor(agencyId: string, day: string): Promise<string> {
    const found = await this.office.look(agency, agencyId);
    const successorId = found && hasEnded(found, day) ? found.successors[0]?.agencyId : undefined;
    return successorId === undefined ? agencyId : this.actsFor(successorId, day);
  }

  private now(): Instant {
    const minutes = this.lines.length * MINUTES_BETWEEN;
    return new Date(BEGINNING + this.days * 86_400_000 + minutes * 60_000).toISOString();
  }

  /** The task that is meant; the whole where there is no part or report. */
  private async subject(of: Step['of']): Promise<string> {
    if (of === 'part') return (await this.office.look(task, TASK))?.children.at(-1)?.childId ?? TASK;
    if (of === 'whole') return TASK;
    const found = await this.office.look(obligation, OBLIGATION);
    return found?.periods.at(-1)?.items[0]?.taskId ?? TASK;
  }

  private async groundOf(taskId: string): Promise<Pick<Ground, 'state' | 'parent' | 'children'>> {
    const state = await this.office.look(task, taskId);
    const parentId = state?.assignment.parentTaskId;
    const children: Task[] = [];
    for (const { childId } of state?.children ?? []) {
      const child = await this.office.look(task, childId);
      if (child && !['Completed', 'Closed', 'Withdrawn', 'Superseded'].includes(child.lifecycle))
        children.push(child);
    }
    return {
      state,
      parent: parentId === undefined ? undefined : await this.office.look(task, parentId),
      children,
    };
  }
}

/** The body with this number; the next one that there is where the task as it stands gives nothing to say. */
const bodyOf = (act: keyof typeof choices, wanted: number, ground: Ground) => {
  const all = choices[act];
  for (const offset of all.keys()) {
    const place = (wanted + offset) % all.length;
    const choice = all[place];
    const body = choice?.body(ground);
    if (choice && body) return { place, says: choice.says, body };
  }
  throw new Error(`there is no way to give ${act}`);
};

/** Plays a history on a store of its own, and notes on it the steps that its dice came to mean. */
export const play = async (
  history: History,
  { commands = soundCommands, twice = false }: Playing = {},
): Promise<Story> => {
  const story = await new Player(await HistoryOffice.open(commands), history, twice).play();
  history.played = story.lines.map(({ step }) => step);
  return story;
};
