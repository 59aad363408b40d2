import type { Command } from '@dondoc/domain';
import type { Executor } from '@dondoc/event-sourcing';
import { InstanceWrapper } from '@nestjs/core/injector/instance-wrapper.js';
import { CommandHandler, type CommandBus, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateHandler } from './aggregate-handler.js';
import type { NumberDesk } from './number-desk.js';

/** Binds one handler per aggregate to all its commands, on the bus that everything goes through. */
export const bindHandlers = (
  bus: CommandBus,
  commands: readonly Command[],
  executor: Executor,
  numbers: NumberDesk,
): void => {
  const byCategory = Map.groupBy(commands, ({ category }) => category);
  for (const [category, ofAggregate] of byCategory) {
    const instance = new AggregateHandler(category, executor, numbers);
    for (const { body } of ofAggregate) {
      // the bus reads which command a handler is for from its class, one at a time
      CommandHandler(body)(AggregateHandler);
      const handler = new InstanceWrapper<ICommandHandler>({
        name: `${category} commands`,
        metatype: AggregateHandler,
        instance,
        isResolved: true,
      });
      bus.register([handler]);
    }
  }
};
