import { type NumberWanted, numberIdOf, numberRegister, takeNumber } from '@dondoc/domain';
import {
  checkIfMatch,
  decode,
  deriveId,
  fold,
  hashCommand,
  lookInto,
  readWholeStream,
  streamOf,
  type DomainEvent,
  type EventStore,
  type Executor,
  type Recorded,
} from '@dondoc/event-sourcing';
import type { OrderDetails } from './order.js';

/**
 * Reserves the number of a paper in its register before the paper is issued. The register decides: of two clerks with one
 * number, one is refused. A reservation whose paper a crash prevented is found again by the repeated request.
 */
export class NumberDesk {
  constructor(
    private readonly store: EventStore,
    private readonly executor: Executor,
    private readonly commandKey: Uint8Array,
  ) {}

  /** @throws Rejected, RevisionStale when the command itself would be refused, before any number is taken, or the number is taken. */
  async reserve(order: OrderDetails, wanted: NumberWanted): Promise<void> {
    if (await this.isDone(order)) return;
    const { circumstances, target: documentId, stamp } = order;
    const id = numberIdOf(wanted);
    const { agencyId, kind, printed } = wanted;
    const body = { agencyId, documentId, kind, printed };
    await this.executor.execute({
      aggregate: numberRegister,
      id,
      commandId: deriveId(order.commandId, 'number'),
      commandHash: hashCommand(this.commandKey, { command: 'TakeNumber', target: id, body }),
      stamp,
      now: circumstances.now,
      decide: async (state, look) => {
        await takeNumber.lookUp?.(body, look, state, circumstances);
        return takeNumber.decide(body, state, circumstances, undefined);
      },
    });
  }

  /** Whether the command has run already; throws when it would be refused, by a rule or for its revision. */
  private async isDone({ bound, target, commandId, ifMatch }: OrderDetails): Promise<boolean> {
    const { aggregate, decide } = bound;
    const stream = streamOf(aggregate, target);
    const stored = await readWholeStream(this.store, stream);
    if (stored.some(({ meta }) => meta.commandId === commandId)) return true;
    checkIfMatch(aggregate, stream, stored, ifMatch);
    const events = stored.map((event) => decode(aggregate.events, event) as Recorded<DomainEvent>);
    await decide(fold(aggregate, events), lookInto(this.store));
    return false;
  }
}
