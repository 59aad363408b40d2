/** A tree that keeps every rule; the violations are planted into it. */
export const cleanTree: Readonly<Record<string, string>> = {
  'libs/event-sourcing/src/index.ts': `export * from './event.js';`,
  'libs/event-sourcing/src/event.ts': `import { z } from 'zod'; export const x = z;`,
  'libs/event-sourcing/src/testing/index.ts': `import { expect } from '@jest/globals'; export const x = expect;`,
  'libs/event-store-sqlite/src/index.ts': `export { x } from '@dondoc/event-sourcing';`,
  'libs/event-store-kurrentdb/src/index.ts': `export { x } from '@dondoc/event-sourcing';`,
  'libs/domain/src/index.ts': `export * from './task/decisions.js';`,
  'libs/domain/src/task/decisions.ts': `import type { x } from '@dondoc/event-sourcing'; export type T = typeof x;`,
  'libs/domain/src/task/task.commands.ts': `import { x } from 'class-validator'; export const y = x;`,
  'libs/domain/src/task/decisions.spec.ts': `import { x } from '@dondoc/event-sourcing/testing'; export const y = x;`,
  'libs/ledger/src/index.ts': `export { x } from '@dondoc/event-sourcing';`,
  'libs/notifications/src/index.ts': `export { x } from '@dondoc/event-sourcing';`,
  'libs/views/src/index.ts': `export { x } from '@dondoc/event-sourcing';`,
  // A cycle is reported once, from the file whose path comes first.
  'libs/views/src/round-trip.ts': `import type { A } from './planted-cycle.js'; export type B = A | 2;`,
  'libs/jobs/src/index.ts': `export { x } from '@dondoc/views';`,
  'libs/runtime/src/index.ts': `import { x } from '@nestjs/common'; import { c } from '@dondoc/config'; export const y = [x, c];`,
  'config/index.ts': `export const c = 1;`,
  'apps/server/src/main.ts': `import { y } from '@dondoc/runtime'; export const z = y;`,
  'apps/dashboard/src/main.ts': `import { expect } from '@jest/globals'; export const z = expect;`,
  'apps/cli/src/generate/engine/seeded-salt.ts': `export const salt = 1;`,
  'apps/cli/src/generate/engine/desk.ts': `import { salt } from './seeded-salt.js'; export const z = salt;`,
  'apps/cli/src/main.ts': `import { y } from '@dondoc/runtime'; export const z = y;`,
  'test/acceptance/story.spec.ts': `import { y } from '@dondoc/runtime'; export const z = y;`,
};

export const packages = {
  production: ['zod', 'class-validator', '@nestjs/common'],
  development: ['@jest/globals', 'smtp-server'],
  undeclared: ['left-behind'],
};

interface Planted {
  readonly rule: string;
  readonly path: string;
  readonly text: string;
}

const breach = (library: string, target: string): Planted => ({
  rule: `arrow-${library}`,
  path: `libs/${library}/src/planted-arrow.ts`,
  text: `import type { x } from '@dondoc/${target}'; export type T = typeof x;`,
});

/** One violation of each rule. Those of the arrows are type-only imports, the kind that is easiest to miss. */
export const violations: readonly Planted[] = [
  breach('event-sourcing', 'domain'),
  breach('event-store-sqlite', 'domain'),
  breach('event-store-kurrentdb', 'event-store-sqlite'),
  breach('domain', 'views'),
  breach('ledger', 'domain'),
  breach('notifications', 'domain'),
  breach('views', 'jobs'),
  breach('jobs', 'event-store-sqlite'),
  {
    rule: 'arrow-libs-to-apps',
    path: 'libs/runtime/src/planted-app.ts',
    text: `export { z } from '../../../apps/server/src/main.js';`,
  },
  {
    rule: 'arrow-from-dashboard',
    path: 'apps/dashboard/src/planted-library.ts',
    text: `import type { x } from '@dondoc/domain'; export type T = typeof x;`,
  },
  {
    rule: 'arrow-between-apps',
    path: 'apps/cli/src/planted-server.ts',
    text: `export { z } from '../../server/src/main.js';`,
  },
  {
    rule: 'arrow-to-config',
    path: 'libs/jobs/src/planted-config.ts',
    text: `export { c } from '@dondoc/config';`,
  },
  {
    rule: 'arrow-from-config',
    path: 'config/planted-domain.ts',
    text: `import type { T } from '@dondoc/domain'; export type U = T;`,
  },
  {
    rule: 'enter-by-index-from-library',
    path: 'libs/domain/src/planted-deep.ts',
    text: `export { x } from '../../event-sourcing/src/event.js';`,
  },
  {
    rule: 'enter-by-index-from-outside',
    path: 'apps/server/src/planted-deep.ts',
    text: `export { x } from '../../../libs/event-sourcing/src/event.js';`,
  },
  {
    rule: 'no-own-barrel',
    path: 'libs/views/src/planted-barrel.ts',
    text: `export { x } from './index.js';`,
  },
  {
    rule: 'no-cycle',
    path: 'libs/views/src/planted-cycle.ts',
    text: `import type { B } from './round-trip.js'; export type A = B | 1;`,
  },
  {
    rule: 'domain-packages',
    path: 'libs/domain/src/task/planted-clock.ts',
    text: `import { hrtime } from 'node:process'; export const now = hrtime;`,
  },
  {
    rule: 'domain-validators-in-commands-only',
    path: 'libs/domain/src/task/planted-events.ts',
    text: `export { x } from 'class-validator';`,
  },
  {
    rule: 'projections-are-pure',
    path: 'libs/views/src/planted.projection.ts',
    text: `import { readFileSync } from 'node:fs'; export const read = readFileSync;`,
  },
  {
    rule: 'nest-in-runtime-only',
    path: 'libs/domain/src/task/planted-nest.ts',
    text: `export { x } from '@nestjs/common';`,
  },
  {
    rule: 'no-test-code-in-production',
    path: 'libs/domain/src/task/planted-fixture.ts',
    text: `export { x } from '@dondoc/event-sourcing/testing';`,
  },
  {
    rule: 'seeded-salt-in-invented-histories-only',
    path: 'apps/cli/src/demo/planted-salt.ts',
    text: `export { salt } from '../generate/engine/seeded-salt.js';`,
  },
  {
    rule: 'no-development-packages-in-production',
    path: 'libs/jobs/src/planted-development.ts',
    text: `export { x } from 'smtp-server';`,
  },
  {
    rule: 'declared-packages-only',
    path: 'libs/jobs/src/planted-undeclared.ts',
    text: `export { x } from 'left-behind';`,
  },
  {
    rule: 'everything-resolves',
    path: 'libs/jobs/src/planted-nowhere.ts',
    text: `export { x } from './nowhere.js';`,
  },
];
