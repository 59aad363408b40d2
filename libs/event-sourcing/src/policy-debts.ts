import { categoryOf, idOf, type LoggedEvent } from './event.js';
import { decode } from './catalogue.js';
import { policyCheckpoint, policyEvents } from './policy.events.js';
import { concerns, type Policy } from './policy.js';

/**
 * What policies still owe: events of the log that call for an act which is not recorded yet. Read from the log alone, so every
 * node knows it, whoever runs the policies.
 */
export class PolicyDebts {
  /** Per policy, the index of each event that waits for its act, by the event's id. */
  private readonly owed: ReadonlyMap<string, Map<string, number>>;

  constructor(private readonly policies: readonly Policy[]) {
    this.owed = new Map(policies.map(({ name }) => [name, new Map<string, number>()]));
  }

  /** Takes the events of the log in order. */
  take(event: LoggedEvent): void {
    if (categoryOf(event.stream) === policyCheckpoint.category) this.settle(event);
    for (const policy of this.policies)
      if (concerns(policy, event)) this.owed.get(policy.name)?.set(event.id, event.index);
  }

  /** How many acts are not recorded yet. */
  get count(): number {
    return [...this.owed.values()].reduce((sum, { size }) => sum + size, 0);
  }

  private settle(stored: LoggedEvent): void {
    const waiting = this.owed.get(idOf(stored.stream));
    if (!waiting) return;
    const { type, data } = decode(policyEvents, stored);
    if (type === 'PolicyActed') return void waiting.delete(data.eventId);
    // a policy does not act on what happened before it began
    for (const [id, index] of waiting) if (index <= (data.after?.index ?? -1)) waiting.delete(id);
  }
}
