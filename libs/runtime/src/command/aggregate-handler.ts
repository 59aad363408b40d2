import type { CommandBody } from '@dondoc/domain';
import { Executor, type Outcome } from '@dondoc/event-sourcing';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { NumberDesk } from './number-desk.js';
import { Order } from './order.js';

/** Runs every command of one aggregate: what differs between commands is in their definitions. */
export class AggregateHandler implements ICommandHandler<CommandBody> {
  constructor(
    readonly category: string,
    private readonly executor: Executor,
    private readonly numbers: NumberDesk,
  ) {}

  async execute(body: CommandBody): Promise<Outcome> {
    const { details } = Order.on(body);
    if (details.bound.number) await this.numbers.reserve(details, details.bound.number);
    const { bound, target: id, circumstances, ...rest } = details;
    return this.executor.execute({
      ...rest,
      id,
      aggregate: bound.aggregate,
      now: circumstances.now,
      decide: (state, look) => bound.decide(state, look),
    });
  }
}
