import type { Aggregate, Circumstances, Decision, DomainEvent, Look } from '@dondoc/event-sourcing';
import type { NumberedKind } from '../number/number.events.js';
import type { CommandBody } from './command-body.js';

/** A number that a command needs in the register of its year before it may run. */
export interface NumberWanted {
  readonly agencyId: string;
  readonly year: number;
  readonly printed: string;
  readonly kind: NumberedKind;
  /** True for a classified paper, whose numbers are a series of their own. */
  readonly classified?: boolean;
}

/** Where a command is found: `POST /api/v1/<collection>` creates, `POST /api/v1/<collection>/{id}/<act>` acts. */
export interface Route {
  readonly collection: string;
  /** Absent for the command that creates. */
  readonly act?: string;
  /** True for a creating command that is not the collection's first: `POST /<collection>/<act>`. */
  readonly creates?: boolean;
}

/** Whether the signer's authority must be named: a clerk who acknowledges signs nothing, who assigns signs. */
export type AuthorityNeed = 'required' | 'optional' | 'none';

/** All that is known of one command; the edge builds its route, its documentation and its handler from this. */
export interface CommandDefinition<State, Event extends DomainEvent, Body extends CommandBody, Facts> {
  /** Imperative, the aggregate's verb: `AcknowledgeTask`. */
  readonly name: string;
  readonly summary: { readonly vi: string; readonly en: string };
  readonly aggregate: Aggregate<State, Event>;
  /** The HTTP body, validated by class-validator to the bottom. */
  readonly body: new () => Body;
  readonly route: Route;
  readonly authority: AuthorityNeed;
  readonly decision: Decision<State, Event, Body, Facts>;
  /** The number to reserve first; undefined when this body needs none. */
  readonly takesNumber?: (body: Body, circumstances: Circumstances) => NumberWanted | undefined;
  /** The aggregate's id where it follows from the body and is not the one in the route. */
  readonly target?: (body: Body) => string;
  /** A body that the class accepts, shown in the API's documentation. */
  readonly example: Readonly<Record<string, unknown>>;
}

/** A command with body and circumstances in hand, ready for the executor. */
export interface BoundCommand {
  readonly aggregate: Aggregate<unknown, DomainEvent>;
  readonly decide: (state: unknown, look: Look) => Promise<readonly DomainEvent[]>;
  readonly number: NumberWanted | undefined;
  /** The aggregate's id when it is not the one in the route. */
  readonly target: string | undefined;
}

/** A command whose types are known to its own definition only. */
export interface Command extends Pick<
  CommandDefinition<never, DomainEvent, CommandBody, never>,
  'name' | 'summary' | 'body' | 'route' | 'authority' | 'example'
> {
  readonly category: string;
  readonly bind: (body: CommandBody, circumstances: Circumstances) => BoundCommand;
}

/** Declares a command once. */
export const command = <State, Event extends DomainEvent, Body extends CommandBody, Facts>(
  definition: CommandDefinition<State, Event, Body, Facts>,
): Command => {
  const { aggregate, decision, takesNumber, target, ...rest } = definition;
  const { name } = definition;
  return {
    ...rest,
    category: aggregate.category,
    bind: (body, given) => {
      const circumstances = { ...given, command: name };
      // the edge hands in an instance of this definition's own class, and the executor a state of its own aggregate
      const own = body as Body;
      return {
        aggregate: aggregate as Aggregate<unknown, never> as Aggregate<unknown, DomainEvent>,
        decide: async (state, look) => {
          const facts = (await decision.lookUp?.(own, look, state as State, circumstances)) as Facts;
          return decision.decide(own, state as State, circumstances, facts);
        },
        number: takesNumber?.(own, circumstances),
        target: target?.(own),
      };
    },
  };
};
