import { readFileSync } from 'node:fs';
import { decode, encode, formatsOf, type EventDefinition, type StoredEvent } from '@dondoc/event-sourcing';
import { arbitraryOf } from '@dondoc/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { domainEvents } from './catalogue.js';

const read = (file: string): unknown => JSON.parse(readFileSync(`libs/domain/golden/${file}`, 'utf8'));
const definitions: readonly EventDefinition[] = Object.values(domainEvents);
const { oldest } = formatsOf(domainEvents);

/** Every released version of every type with the format that it came with. */
const released = definitions.flatMap(({ type, since, upcasts }) =>
  [since, ...upcasts.map(({ format }) => format)].map((format, older) => ({ type, v: older + 1, format })),
);

/** Each step between two versions that can be gone back, with the schemas of both. */
const steps = definitions.flatMap(({ type, schema, upcasts }) =>
  upcasts.flatMap(({ up, back }, place) => {
    const newer = place + 1 === upcasts.length ? schema : upcasts[place + 1]?.back?.schema;
    return back && newer
      ? [{ name: `${type} from version ${place + 2} to ${place + 1}`, up, back, newer }]
      : [];
  }),
);

describe('the formats of the log', () => {
  it('are what was released: what a format holds never changes, and what is new belongs to a new one', () => {
    const formats = Map.groupBy(released, ({ format }) => String(format));
    const names = [...formats].map(([format, all]) => [
      format,
      all.map(({ type, v }) => `${type}.v${v}`).toSorted(),
    ]);
    expect(Object.fromEntries(names)).toEqual(read('formats.json'));
  });

  it('only grow from one version of a type to the next', () => {
    for (const { since, upcasts } of definitions) {
      const formats = [since, ...upcasts.map(({ format }) => format)];
      expect(formats).toEqual(formats.toSorted((a, b) => a - b));
    }
  });

  it.each(released.filter(({ format }) => format >= oldest))(
    'version $v of $type is written in format $format, just as it lies in its golden file',
    ({ type, v, format }) => {
      const golden = read(`${type}.v${v}.json`) as StoredEvent;
      expect(encode(domainEvents, decode(domainEvents, golden), format)).toEqual({
        type,
        v,
        data: golden.data,
      });
    },
  );
});

describe('the way back of an event', () => {
  it.each(steps)('$name loses nothing, whatever the event', ({ up, back, newer }) => {
    fc.assert(
      // an older form that says less goes back for what it can say
      fc.property(arbitraryOf(back.narrower ? back.schema : newer), (data) => {
        const older = back.down(data as never);
        expect(back.schema.safeParse(older)).toMatchObject({ success: true, data: older });
        expect(up(older as never)).toEqual(data);
      }),
    );
  });
});
