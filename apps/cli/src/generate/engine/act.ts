import type { CommandBody } from '@dondoc/domain';
import type { Actor, OccurredAt } from '@dondoc/event-sourcing';

/** The body of a command, its fields not looked at: the decider and the schema of the event decide. */
export type Body = CommandBody & Readonly<Record<string, unknown>>;

/** An act as somebody typed it. */
export interface Act {
  readonly command: string;
  readonly target: string;
  readonly actor: Actor;
  readonly occurredAt: OccurredAt;
  readonly body: Body;
}
