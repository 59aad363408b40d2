import { type NumberWanted, numberIdOf, numberRegister, takeNumber } from '@dondoc/domain';
import {
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

  /** @throws Rejected when the command itself would be refused, before any number is taken, or the number is taken. */
  async reserve(order: OrderDetails, wanted: NumberWanted): Promise<void> {
    if (await this.isDoneOrRefused(order)) return;
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

  /** Whether the command has run already, or will be told that its revision is stale; throws when it would be refused. */
  private async isDoneOrRefused({ bound, target, commandId, ifMatch }: OrderDetails): Promise<boolean> {
    const { aggregate, decide } = bound;
    const stored = await readWholeStream(this.store, streamOf(aggregate, target));
    if (stored.some(({ meta }) => meta.commandId === commandId)) return true;
    if (ifMatch !== undefined && ifMatch !== stored.length - 1) return true;
    const events = stored.map((event) => decode(aggregate.events, event) as Recorded<DomainEvent>);
    await decide(fold(aggregate, events), lookInto(this.store));
    return false;
  }
}
