import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  actLabels,
  candidateReasonLabels,
  confidentialityLabels,
  directiveActLabels,
  directiveLabels,
  directiveMarkLabels,
  lifecycleLabels,
  orphanDecisionLabels,
  planActLabels,
  planLabels,
  recommendationActLabels,
  recommendationLabels,
  sessionActLabels,
  sessionLabels,
  urgencyLabels,
} from '@dondoc/domain';
import {
  agencyOnDay,
  directiveRow,
  documentRow,
  planRow,
  recommendationLine,
  reminderRow,
  sessionRow,
  taskRow,
} from '@dondoc/views';

interface Spoken {
  readonly vi: Readonly<Record<string, string>>;
  readonly en: Readonly<Record<string, string>>;
  readonly lifecycles: object;
  readonly acts: object;
  readonly supervision: object;
  readonly directives: object;
  readonly events: readonly string[];
  readonly fields: readonly string[];
}

/** What the trail compares, before and after. */
const rows = [taskRow, directiveRow, planRow, documentRow, reminderRow, sessionRow, agencyOnDay];

/** The names of all fields of a schema, however deep. */
const namesIn = (schema: unknown): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, part]: [string, object]) =>
    key === 'properties' ? [...Object.keys(part), ...Object.values(part).flatMap(namesIn)] : namesIn(part),
  );
};

const folder = pathToFileURL(join(import.meta.dirname, '../../../apps/dashboard/src/words/')).href;

/** The dashboard is bundled and not compiled file by file: Node reads its words as they are written. */
const script = `
  const { vi } = await import('${folder}vi.ts');
  const { en } = await import('${folder}en.ts');
  const { lifecycleLabels, actLabels, recommendationLabels } = await import('${folder}labels.ts');
  const { recommendationActLabels, sessionActLabels, sessionLabels } = await import('${folder}supervision-labels.ts');
  const directives = { ...await import('${folder}directive-labels.ts') };
  const { eventLabels } = await import('${folder}event-labels.ts');
  const { fieldLabels } = await import('${folder}field-labels.ts');
  const flat = (words, path = '') => Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? flat(value, path + key + '.') : [[path + key, String(value)]]);
  console.log(JSON.stringify({ vi: Object.fromEntries(flat(vi)), en: Object.fromEntries(flat(en)),
    lifecycles: lifecycleLabels, acts: actLabels, events: Object.keys(eventLabels), directives,
    fields: Object.keys(fieldLabels),
    supervision: { recommendationActLabels, recommendationLabels, sessionActLabels, sessionLabels } }));
`;
const { vi, en, lifecycles, acts, supervision, directives, events, fields } = JSON.parse(
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }),
) as Spoken;

describe('the words of the dashboard', () => {
  it('are there in both languages, key by key', () => {
    expect(Object.keys(vi).length).toBeGreaterThan(100);
    expect(Object.keys(en)).toEqual(Object.keys(vi));
  });

  it('are nowhere empty', () => {
    for (const text of [...Object.values(vi), ...Object.values(en)]) expect(text.trim()).not.toBe('');
  });

  it('call states and acts as the engine calls them', () => {
    expect(lifecycles).toEqual(lifecycleLabels);
    expect(acts).toEqual(actLabels);
    expect(supervision).toEqual({
      recommendationActLabels,
      recommendationLabels,
      sessionActLabels,
      sessionLabels,
    });
    expect(directives).toEqual({
      candidateReasonLabels,
      confidentialityLabels,
      directiveActLabels,
      directiveLabels,
      directiveMarkLabels,
      orphanDecisionLabels,
      planActLabels,
      planLabels,
      urgencyLabels,
    });
  });

  it('name every event that the log may hold, and no other', () => {
    const formats = JSON.parse(readFileSync('libs/domain/golden/formats.json', 'utf8')) as Record<
      string,
      string[]
    >;
    const types = Object.values(formats).flatMap((names) => names.map((name) => name.split('.')[0] ?? ''));
    expect(events.toSorted()).toEqual([...new Set(types)].toSorted());
  });

  it('name every field of the records that the trail compares', () => {
    const schemas = [...rows, recommendationLine.omit({ tasks: true })].map((row) =>
      z.toJSONSchema(row, { unrepresentable: 'any' }),
    );
    // kept for the views' own use, and not shown
    const inner = ['revision', 'settledOn'];
    const missing = schemas.flatMap(namesIn).filter((name) => ![...fields, ...inner].includes(name));
    expect([...new Set(missing)]).toEqual([]);
  });
});
