import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { event, type EventsOf } from '../catalogue.js';
import type { Aggregate, Decision } from '../decider.js';
import { refusal } from '../rejected.js';
import { OUTCOMES_FOLDER } from './outcome.js';
import { scenario } from './scenario.js';

const lampEvents = { Lit: event('Lit', z.strictObject({})) };
type LampEvent = EventsOf<typeof lampEvents>;
type Lamp = { readonly status: 'lit'; readonly marks: readonly string[] } | undefined;

const lamp: Aggregate<Lamp, LampEvent> = {
  category: 'lamp',
  events: lampEvents,
  initial: undefined,
  evolve: () => ({ status: 'lit', marks: ['left out of the record'] }),
};
const litAlready = refusal('lit-already', 'lifecycle', () => ({ vi: 'Đèn đã sáng.', en: 'It is lit.' }));
const light: Decision<Lamp, LampEvent, object> = {
  decide: (_, state) => {
    if (state) throw litAlready({});
    return [{ type: 'Lit', data: {} }];
  },
};
const lit: LampEvent = { type: 'Lit', data: {} };
const dark = scenario(lamp, '00000000-0000-4000-8000-0000000000bb');

let folder: string;
const before = process.env[OUTCOMES_FOLDER];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-outcomes-'));
  process.env[OUTCOMES_FOLDER] = folder;
});
afterEach(() => {
  if (before === undefined) delete process.env[OUTCOMES_FOLDER];
  else process.env[OUTCOMES_FOLDER] = before;
  rmSync(folder, { recursive: true });
});

const written = (): unknown[] =>
  readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  );

describe('the record of what decisions came to', () => {
  const about = {
    file: expect.stringMatching(/outcome\.spec\.js$/),
    category: 'lamp',
    decide: String(light.decide),
  };

  it('tells the test, the states and the events', async () => {
    await dark.when(light, {}).then(lit);
    const test = 'the record of what decisions came to tells the test, the states and the events';
    const occurredAt = '2020-01-02T01:00:00.000Z';
    expect(written()).toEqual([{ test, ...about, occurredAt, after: { status: 'lit' }, events: ['Lit'] }]);
  });

  it('tells a refusal, which leaves the state as it was', async () => {
    await dark.given(lit).when(light, {}).thenRejected('lit-already');
    const state = { status: 'lit' };
    const refused = { code: 'lit-already', kind: 'lifecycle' };
    expect(written()).toMatchObject([
      { ...about, before: state, after: state, events: [], refusal: refused },
    ]);
  });

  it('is not kept unless somebody asks for it', async () => {
    rmSync(folder, { recursive: true });
    process.env[OUTCOMES_FOLDER] = '';
    await dark.when(light, {}).then(lit);
    expect(existsSync(folder)).toBe(false);
    process.env[OUTCOMES_FOLDER] = folder;
    await dark.when(light, {}).then(lit);
    expect(written()).toHaveLength(1);
  });
});
