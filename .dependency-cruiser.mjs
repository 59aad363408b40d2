/**
 * The arrows of the architecture. Each rule says why it is there; test/architecture plants one violation
 * of each and sees it caught. Run by `npm run arch`.
 */

/** What each library may import besides itself. A library that is not in this table may import none. */
const arrows = {
  'event-sourcing': [],
  'event-store-sqlite': ['event-sourcing'],
  'event-store-kurrentdb': ['event-sourcing'],
  domain: ['event-sourcing'],
  ledger: ['event-sourcing'],
  notifications: ['event-sourcing'],
  views: ['domain', 'event-sourcing'],
  jobs: ['domain', 'views', 'notifications', 'event-sourcing'],
};

const reasons = {
  'event-sourcing': 'the kernel is the ground everything stands on and knows nothing of directives.',
  'event-store-sqlite': 'an adapter that knew the domain could not be replaced by another adapter.',
  'event-store-kurrentdb': 'an adapter that knew the domain could not be replaced by another adapter.',
  domain: 'the domain is pure: facts from elsewhere are looked up before and handed in.',
  ledger: 'an inspector must be able to check proofs without trusting the rest of the engine.',
  notifications: 'a channel carries any message; what to say to whom is decided before.',
  views: 'views are derived from events alone, so that they can be deleted and rebuilt.',
  jobs: 'reminders are planned from views and the domain; the queue itself carries no truth.',
};

const testCode = String.raw`\.spec\.ts$|/testing/|^test/|^bench/`;
const packages = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

const arrowRules = Object.entries(arrows).map(([library, targets]) => ({
  name: `arrow-${library}`,
  comment: `${library} may import ${targets.join(', ') || 'no other library'}: ${reasons[library]}`,
  severity: 'error',
  from: { path: `^libs/${library}/` },
  to: { path: '^libs/', pathNot: `^libs/(${[library, ...targets].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...arrowRules,
    {
      name: 'arrow-libs-to-apps',
      comment: 'An app is where libraries are put together; a library that reached up could not be reused.',
      severity: 'error',
      from: { path: '^(libs|config)/' },
      to: { path: '^(apps|test|bench)/' },
    },
    {
      name: 'arrow-between-apps',
      comment: 'Apps talk through the HTTP API or a file, as a stranger would; they share code in libraries.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^(apps|test|bench)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'arrow-from-dashboard',
      comment:
        'The dashboard is one client of the API among others: what it may know of the engine is what the API says.',
      severity: 'error',
      from: { path: '^apps/dashboard/' },
      to: { path: '^(libs|config|test|bench)/' },
    },
    {
      name: 'arrow-to-config',
      comment:
        'Settings are read once at the edge and handed in; a library that read them would hide an input.',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/runtime/' },
      to: { path: '^config/' },
    },
    {
      name: 'arrow-from-config',
      comment: 'Config is data that people edit; it depends on no code of ours.',
      severity: 'error',
      from: { path: '^config/' },
      to: { path: '^libs/' },
    },
    {
      name: 'enter-by-index-from-library',
      comment: 'What a library promises is what its index.ts exports; the rest may change without notice.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/(testing/)?index\\.ts$'] },
    },
    {
      name: 'enter-by-index-from-outside',
      comment: 'What a library promises is what its index.ts exports; the rest may change without notice.',
      severity: 'error',
      from: { path: '^(apps|config|test|bench)/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/src/(testing/)?index\\.ts$' },
    },
    {
      name: 'no-own-barrel',
      comment: 'A member that imports its own index.ts makes a cycle out of every export: import the file.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
      to: { path: '^libs/$1/src/index\\.ts$' },
    },
    {
      name: 'no-cycle',
      comment:
        'Two files that need each other are one concept in two files, or the arrow between them is wrong.',
      severity: 'error',
      from: { pathNot: '^libs/[^/]+/src/index\\.ts$' },
      to: { circular: true, viaNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'domain-packages',
      comment: 'Pure means checkable by eye: zod for events, class-validator for commands, one date library.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: testCode },
      to: {
        dependencyTypes: [...packages, 'core'],
        pathNot: 'node_modules/(zod|class-validator|class-transformer|temporal-polyfill|@nestjs)/',
      },
    },
    {
      name: 'domain-validators-in-commands-only',
      comment: 'Commands are messages from outside and are validated; events, state, decisions are ours.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: [testCode, '/commands?/', '\\.commands\\.ts$'] },
      to: { path: 'node_modules/class-(validator|transformer)/' },
    },
    {
      name: 'projections-are-pure',
      comment: 'A projection that can reach a file or a clock could give another row at the next rebuild.',
      severity: 'error',
      from: { path: '\\.projection\\.ts$' },
      to: { dependencyTypes: [...packages, 'core'], pathNot: 'node_modules/@nestjs/' },
    },
    {
      name: 'nest-in-runtime-only',
      comment:
        'The framework is glue: what we promise for ever must not move when it has a new major version.',
      severity: 'error',
      from: { path: '^(libs|config)/', pathNot: '^libs/runtime/' },
      to: { path: 'node_modules/@nestjs/' },
    },
    {
      name: 'no-test-code-in-production',
      comment: 'Fixtures and contract suites load the test runner.',
      severity: 'error',
      from: { path: '^(apps|libs|config)/', pathNot: testCode },
      to: { path: '\\.spec\\.ts$|^libs/[^/]+/src/testing/' },
    },
    {
      name: 'seeded-salt-in-invented-histories-only',
      comment:
        'Whoever knows the seed can guess what was withheld, so nothing that happened to people is ever written with it.',
      severity: 'error',
      from: { pathNot: '^apps/cli/src/generate/|\\.spec\\.ts$|^test/' },
      to: { path: '^apps/cli/src/generate/engine/seeded-salt\\.ts$' },
    },
    {
      name: 'no-development-packages-in-production',
      comment:
        'What runs in an office must be there after `npm ci --omit=dev`. The dashboard is bundled when it is built.',
      severity: 'error',
      from: { path: '^(apps|libs|config)/', pathNot: `${testCode}|^apps/dashboard/` },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'declared-packages-only',
      comment: 'A package that is there by accident goes away by accident: name it in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'everything-resolves',
      comment:
        'An import that leads nowhere fails at run time, perhaps long after the start. Modules of a former version are put elsewhere before they run.',
      severity: 'error',
      from: { pathNot: '^test/rolling/former/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    // Without this, a violation by `import type` goes unseen.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|data|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
