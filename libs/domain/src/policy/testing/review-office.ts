import {
  decode,
  deriveId,
  Executor,
  fold,
  idOf,
  Rejected,
  type Actor,
  type Aggregate,
  type Circumstances,
  type Decision,
  type DomainEvent,
  type LoggedEvent,
  type Policy,
  type Projected,
  type Reaction,
} from '@dondoc/event-sourcing';
import { InMemoryEventStore } from '@dondoc/event-sourcing/testing';
import { openOrphanReview as review } from '../../directive/decisions/open-orphan-review.js';
import { directiveEvents } from '../../directive/directive.events.js';
import { directive } from '../../directive/directive.state.js';
import { supersedeTask } from '../../task/decisions/supersede-task.js';
import { withdrawTask } from '../../task/decisions/withdraw-task.js';
import { taskEvents } from '../../task/task.events.js';
import { task, type Task } from '../../task/task.state.js';
import { isOpen } from '../../timeliness/lifecycle.js';
import { carryOutOrphanDecisions } from '../carry-out-orphan-decisions.js';
import type { Find } from '../find.js';
import { openOrphanReview } from '../open-orphan-review.js';
import { findNothing } from './find-nothing.js';

const ORIGIN = '00000000-0000-4000-8000-0000000000aa';

/** Acts on a store, and the policies of the orphan review, which may be stopped after any step and begun again. */
export class ReviewOffice {
  readonly store = new InMemoryEventStore();
  private readonly executor = new Executor(this.store);
  private acts = 0;

  /** Runs one decision; a refusal is told by its code. */
  async act<State, Event extends DomainEvent, Body, Facts>(
    aggregate: Aggregate<State, Event>,
    id: string,
    decision: Decision<State, Event, Body, Facts>,
    body: Body,
    actor: Actor,
    now: string,
    commandId = deriveId(ORIGIN, String((this.acts += 1))),
  ): Promise<string | undefined> {
    const circumstances: Circumstances = {
      id,
      actor,
      now,
      occurredAt: now,
      newId: (kind) => deriveId(commandId, kind),
    };
    try {
      await this.executor.execute({
        aggregate,
        id,
        commandId,
        commandHash: '0'.repeat(64),
        stamp: {
          origin: ORIGIN,
          actor: actor.accountId,
          ...(actor.agencyId !== undefined && { agency: actor.agencyId }),
          occurredAt: now,
          correlationId: commandId,
        },
        now,
        decide: async (state, look) => {
          // a decision without lookUp takes no facts
          const facts = (await decision.lookUp?.(body, look, state, circumstances)) as Facts;
          return decision.decide(body, state, circumstances, facts);
        },
      });
      return undefined;
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      return error.code;
    }
  }

  /** All that the policies have to do, from the start of the log; after so many steps the process is killed. */
  async carryOut(now: string, steps = Number.POSITIVE_INFINITY): Promise<void> {
    let left = steps;
    for (const event of [...this.store.log.events]) {
      const reactions = await this.reactionsTo(event);
      for (const [place, { command, target, body, onBehalf }] of reactions.entries()) {
        if (left-- <= 0) return;
        const actor: Actor = {
          accountId: ORIGIN,
          postIds: [],
          roles: [],
          ...(onBehalf.agency !== undefined && { agencyId: onBehalf.agency }),
        };
        const commandId = deriveId(event.id, String(place));
        if (command === 'OpenOrphanReview')
          await this.act(directive, target, review, body as never, actor, now, commandId);
        if (command === 'WithdrawTask')
          await this.act(task, target, withdrawTask, body as never, actor, now, commandId);
        if (command === 'SupersedeTask')
          await this.act(task, target, supersedeTask, body as never, actor, now, commandId);
      }
    }
  }

  /** The tasks as they stood at an event of the log. */
  tasksAt(index = Number.POSITIVE_INFINITY): ReadonlyMap<string, Task> {
    const own = this.store.log.events.filter(
      (event) => event.index <= index && event.stream.startsWith('task-'),
    );
    const states = [...Map.groupBy(own, ({ stream }) => idOf(stream))].flatMap(([id, events]) => {
      const state = fold(
        task,
        events.map((event) => decode(taskEvents, event)),
      );
      return state ? [[id, state] as const] : [];
    });
    return new Map(states);
  }

  private async reactionsTo(event: LoggedEvent): Promise<readonly Reaction[]> {
    if (!event.stream.startsWith('directive-')) return [];
    const seen = { ...decode(directiveEvents, event), index: event.index, position: event.position };
    const find: Find = {
      ...findNothing,
      openTasks: async ({ directiveId }) => this.openTasks(event.index, directiveId),
    };
    const handle = async (policy: Policy<never, Find>): Promise<readonly Reaction[]> => {
      const { on, seek } = policy as Policy<DomainEvent, Find>;
      return [
        ...(on[seen.type]?.(seen as Projected) ?? []),
        ...((await seek?.[seen.type]?.(seen as Projected, find)) ?? []),
      ];
    };
    return [
      ...(await handle(openOrphanReview as Policy<never, Find>)),
      ...(await handle(carryOutOrphanDecisions as Policy<never, Find>)),
    ];
  }

  private openTasks(index: number, directiveId: string | undefined) {
    return [...this.tasksAt(index)]
      .filter(
        ([, { lifecycle, assignment }]) => isOpen(lifecycle) && assignment.source.directiveId === directiveId,
      )
      .map(([taskId, { assignment }]) => ({
        taskId,
        leadId: assignment.leadId,
        issuerId: assignment.issuerId,
        coordinatorIds: assignment.coordinatorIds,
      }));
  }
}
