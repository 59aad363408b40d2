import type { BoundCommand, CommandBody } from '@dondoc/domain';
import type { Circumstances, Stamp } from '@dondoc/event-sourcing';
import { AsyncContext } from '@nestjs/cqrs';

/** All that a command on its way to its handler is besides its body: for whom, on what, under which id. */
export interface OrderDetails {
  readonly target: string;
  readonly commandId: string;
  readonly commandHash: string;
  readonly stamp: Stamp;
  readonly circumstances: Circumstances;
  readonly bound: BoundCommand;
  readonly ifMatch?: number;
}

/** Travels with the body on the bus, attached to it and not part of it. */
export class Order extends AsyncContext {
  constructor(readonly details: OrderDetails) {
    super();
  }

  /** @throws Error when the body was put on the bus by hand, past the command desk. */
  static on(body: CommandBody): Order {
    const order = AsyncContext.of(body);
    if (!(order instanceof Order)) throw new Error('a command goes through the command desk');
    return order;
  }
}
