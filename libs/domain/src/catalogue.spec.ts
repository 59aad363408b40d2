import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { decode, encode, eventMeta, fold, policyEvents, type StoredEvent } from '@dondoc/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allAggregates, domainEvents } from './catalogue.js';

const GOLDEN = 'libs/domain/golden';
const read = (file: string) => readFileSync(`${GOLDEN}/${file}`);
const index = JSON.parse(read('index.json').toString()) as Readonly<Record<string, string>>;
const files = readdirSync(GOLDEN).filter((file) => /\.v\d+\.json$/.test(file));
const stored = (file: string) => JSON.parse(read(file).toString()) as StoredEvent;

describe('the golden files of released events', () => {
  it('hold one file for each version of each type', () => {
    const released = Object.values(domainEvents).flatMap(({ type, version }) =>
      Array.from({ length: version }, (_, older) => `${type}.v${older + 1}.json`),
    );
    expect(files.toSorted()).toEqual(released.toSorted());
  });

  it('are the files that were frozen: a released version never changes', () =>
    expect(
      Object.fromEntries(files.map((file) => [file, createHash('sha256').update(read(file)).digest('hex')])),
    ).toEqual(index));

  it.each(files)('%s is decoded and fits the newest schema', (file) => {
    const event = stored(file);
    const { type, data } = decode(domainEvents, event);
    expect(`${type}.v${event.v}.json`).toBe(file);
    expect(encode(domainEvents, { type, data }).data).toEqual(data);
    expect(eventMeta.parse(event.meta)).toEqual(event.meta);
  });

  it.each(allAggregates.map((aggregate) => [aggregate.category, aggregate] as const))(
    'are folded by %s in whatever order, and it never throws',
    (_, aggregate) => {
      const events = files
        .map(stored)
        .filter(({ type }) => type in aggregate.events)
        .map((event) => decode(domainEvents, event));
      const once = fc.constantFrom(...events);
      fc.assert(fc.property(fc.array(once, { maxLength: 20 }), (any) => void fold(aggregate, any)));
    },
  );
});

describe('the catalogue of events', () => {
  const all = [...allAggregates.map(({ events }) => events), policyEvents];

  it('has no type that two aggregates write', () => {
    const types = all.flatMap((events) => Object.keys(events));
    expect(types.toSorted()).toEqual([...new Set(types)].toSorted());
    expect(types.toSorted()).toEqual(Object.keys(domainEvents).toSorted());
  });

  it('keeps each definition under its own type', () => {
    for (const [key, { type }] of Object.entries(domainEvents)) expect(type).toBe(key);
  });

  it('has one category for each aggregate', () => {
    const categories = allAggregates.map(({ category }) => category);
    expect(new Set([...categories, 'policy']).size).toBe(categories.length + 1);
  });
});
