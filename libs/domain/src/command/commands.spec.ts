import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { targetConstructorToSchema, validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { workingCalendarFile } from '../calendar/calendar-file.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { domainCommands } from '../catalogue.js';
import { FanOutTasks } from '../directive/commands/fan-out-tasks.js';
import { IssueDirective } from '../directive/commands/issue-directive.js';
import type { CommandBody } from './command-body.js';
import { ownSchemas } from './json-schema.js';

const file: unknown = JSON.parse(readFileSync('config/calendars/vietnam.json', 'utf8'));
const commands = domainCommands({ calendar: workingCalendar(workingCalendarFile.parse(file)) });

// class-transformer does not export where it keeps what @Type said
const { defaultMetadataStorage } = createRequire(import.meta.url)('class-transformer/cjs/storage.js') as {
  readonly defaultMetadataStorage: object;
};

const faultsOf = (errors: readonly ValidationError[], path = ''): string[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => [
    ...Object.values(constraints).map((message) => `${path}${property}: ${message}`),
    ...faultsOf(children, `${path}${property}.`),
  ]);

const faults = (body: new () => CommandBody, input: object) =>
  faultsOf(validateSync(plainToInstance(body, input), { whitelist: true, forbidNonWhitelisted: true }));

const exampleOf = (name: string) => {
  const found = commands.find((command) => command.name === name);
  if (!found) throw new Error(`no command ${name}`);
  return found.example;
};
const directive = exampleOf('IssueDirective');
const fanOut = exampleOf('FanOutTasks');

describe('the commands of the domain', () => {
  it.each(commands.map((command) => [command.name, command] as const))(
    '%s accepts its own example',
    (_, { body, example }) => expect(faults(body, example)).toEqual([]),
  );

  it('have one name and one route each', () => {
    const routes = commands.map(({ route }) => `${route.collection} ${route.act ?? ''}`);
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
    expect(new Set(routes).size).toBe(commands.length);
  });

  it('say in both languages what they do', () => {
    for (const { summary } of commands)
      expect(Math.min(summary.vi.length, summary.en.length)).toBeGreaterThan(2);
  });

  it.each(commands.map(({ name, body, example }) => [name, body, example] as const))(
    '%s refuses a field that it does not know',
    (_, body, example) =>
      expect(faults(body, { ...example, surprise: 1 })).toEqual([
        'surprise: property surprise should not exist',
      ]),
  );
});

describe('validating a body', () => {
  it('refuses null where a field may be left out', () =>
    expect(faults(IssueDirective, { ...directive, theme: null })).toHaveLength(1));

  it('refuses an unknown field at every depth', () =>
    expect(faults(IssueDirective, { ...directive, basis: [{ words: 'Chỉ thị 19', year: 2018 }] })).toEqual([
      'basis.0.year: property year should not exist',
    ]));

  it.each([
    ['a list where an object belongs', { signing: [] }],
    ['a list where an item belongs', { clauses: [[]] }],
    ['an object where a list belongs', { clauses: { label: '1', content: 'x' } }],
    ['more than 1000 items', { clauses: Array.from({ length: 1001 }, () => ({ label: '1', content: 'x' })) }],
    ['a day that does not exist', { issuedOn: '2020-02-30' }],
    ['a uuid in capitals', { issuerId: 'ABCDEF00-0000-5000-8000-000000000001' }],
    ['a text of blanks', { summary: '  ' }],
    ['a text with a lone surrogate', { summary: '\ud800' }],
  ])('refuses %s', (_, change) =>
    expect(faults(IssueDirective, { ...directive, ...change }).length).toBeGreaterThan(0),
  );

  it('says which kinds of deadline there are', () =>
    expect(faults(FanOutTasks, { ...fanOut, deadline: { kind: 'someday' } })).toEqual([
      'deadline.kind: kind must be one of: fixed, period, endOf, none',
    ]));

  it('holds each kind of deadline to its own fields', () =>
    expect(
      faults(FanOutTasks, { ...fanOut, deadline: { kind: 'none', reviewEvery: 'quarter', count: 3 } }),
    ).toEqual(['deadline.count: property count should not exist']));

  it.each([
    ['a product without addressee', { kind: 'báo cáo' }],
    ['no product and yet a kind', { none: true, kind: 'báo cáo' }],
    ['a product of nothing', {}],
    ['none as a wish', { none: false }],
  ])('refuses %s', (_, expectedProduct) =>
    expect(faults(FanOutTasks, { ...fanOut, expectedProduct }).length).toBeGreaterThan(0),
  );

  it('takes no product by explicit choice', () =>
    expect(faults(FanOutTasks, { ...fanOut, expectedProduct: { none: true } })).toEqual([]));
});

describe('the JSON schema of a body', () => {
  const options = {
    classTransformerMetadataStorage: defaultMetadataStorage as never,
    additionalConverters: ownSchemas as never,
    refPointerPrefix: '#/components/schemas/',
  };

  it('names nested classes, formats and what is required', () =>
    expect(targetConstructorToSchema(IssueDirective, options)).toMatchObject({
      type: 'object',
      required: expect.not.arrayContaining(['theme']) as unknown,
      properties: {
        issuerId: { type: 'string', format: 'uuid' },
        issuedOn: { type: 'string', format: 'date' },
        summary: { type: 'string', minLength: 1 },
        clauses: { type: 'array', maxItems: 1000, items: { $ref: '#/components/schemas/ClauseBody' } },
        signing: { $ref: '#/components/schemas/Signing' },
      },
    }));

  it('offers the four kinds of deadline, each of them described', () => {
    const schemas = validationMetadatasToSchemas(options);
    const { deadline } = schemas['FanOutTasks']?.properties ?? {};
    expect(deadline).toMatchObject({
      oneOf: ['FixedDeadline', 'PeriodDeadline', 'EndOfDeadline', 'NoDeadline'].map((name) => ({
        $ref: `#/components/schemas/${name}`,
      })),
    });
    expect(Object.keys(schemas)).toEqual(
      expect.arrayContaining(['FixedDeadline', 'NoDeadline', 'CitationBody']),
    );
  });

  it('knows every validator that our commands use', () => {
    for (const { name, body } of commands) {
      const { properties = {} } = targetConstructorToSchema(body, options);
      for (const [field, schema] of Object.entries(properties))
        expect([`${name}.${field}`, Object.keys(schema).length > 0]).toEqual([`${name}.${field}`, true]);
    }
  });
});
