import { Module, type DynamicModule } from '@nestjs/common';
import { policies } from '@dondoc/domain';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { accountSecrets } from './command/account-secrets.js';
import { bindHandlers } from './command/bind-handlers.js';
import { CommandDesk } from './command/command-desk.js';
import { NumberDesk } from './command/number-desk.js';
import { Engine } from './engine/engine.js';
import { CrossingReview } from './finding/crossing-review.js';
import { CommandWatch } from './metrics/command-watch.js';
import { SetUp } from './installation/set-up.js';
import type { Installation } from './installation/open-installation.js';
import { ReportPeriods } from './obligation/report-periods.js';
import { findAt } from './policy/find-at.js';
import { Policies } from './policy/policies.js';
import { Simulation } from './simulation/simulation.js';

const deskFor = (bus: CommandBus, installation: Installation, setUp: SetUp): CommandDesk => {
  const { store, vault, executor, commands, credentials, metrics, journal } = installation;
  const { commandKey } = vault;
  bindHandlers(bus, commands, executor, new NumberDesk(store, executor, commandKey));
  const keeper = accountSecrets(credentials, store, (accountId) => setUp.isAdministrator(accountId));
  const secretKeepers = new Map([['RegisterAccount', keeper]]);
  const watch = new CommandWatch(metrics, journal);
  return new CommandDesk({ ...installation, bus, origin: store.id, commandKey, watch, secretKeepers });
};

/** The next round tries again before this. */
const PASSES_AFTER_MS = 120_000;

const engineFor = (installation: Installation, desk: CommandDesk): Engine => {
  const { commandKey } = installation.vault;
  const tools = { ...installation, commandKey, findAt: findAt(installation.views) };
  const { alarms, settings } = installation;
  const periods = new ReportPeriods(
    {
      ...installation,
      opens: settings.ROLES.includes('planner'),
      onError: (error) => alarms.raise('report periods', error as Error, PASSES_AFTER_MS),
    },
    desk,
  );
  const review = new CrossingReview(
    {
      ...installation,
      raises: settings.ROLES.includes('policies'),
      onError: (error) => alarms.raise('findings', error as Error, PASSES_AFTER_MS),
    },
    desk,
  );
  return new Engine(installation, new Policies(policies, tools, desk), periods, review);
};

/** Nest's part in the engine: it puts the pieces together and brings the command bus. */
@Module({})
export class RuntimeModule {
  static of(installation: Installation): DynamicModule {
    return {
      module: RuntimeModule,
      imports: [CqrsModule.forRoot()],
      providers: [
        { provide: SetUp, useFactory: () => new SetUp(installation.vault) },
        {
          provide: CommandDesk,
          inject: [CommandBus, SetUp],
          useFactory: (bus: CommandBus, setUp: SetUp) => deskFor(bus, installation, setUp),
        },
        {
          provide: Engine,
          inject: [CommandDesk],
          useFactory: (desk: CommandDesk) => engineFor(installation, desk),
        },
        {
          provide: Simulation,
          inject: [Engine],
          useFactory: (engine: Engine) => new Simulation(installation, engine),
        },
      ],
      exports: [CommandDesk, SetUp, Engine, Simulation],
    };
  }
}
