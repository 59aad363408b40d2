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
  inspectionLabels,
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
  findingRow,
  inspectionLine,
  planRow,
  recommendationLine,
  reminderRow,
  sessionRow,
  taskRow,
  themeRow,
} from '@dondoc/views';
import { inNode } from './in-node.js';

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

/** What the trail compares, before and after, by the category of its stream. */
const rows = {
  agency: agencyOnDay,
  directive: directiveRow,
  document: documentRow,
  finding: findingRow,
  inspection: inspectionLine.omit({ tasks: true, terms: true }),
  plan: planRow,
  recommendation: recommendationLine.omit({ tasks: true }),
  reminder: reminderRow,
  session: sessionRow,
  task: taskRow,
  theme: themeRow,
};

const schemas = Object.entries(rows).map(
  ([category, row]) => [category, z.toJSONSchema(row, { unrepresentable: 'any' })] as const,
);

/** The names of all fields of a schema, however deep. */
const namesIn = (schema: unknown): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, part]: [string, object]) =>
    key === 'properties' ? [...Object.keys(part), ...Object.values(part).flatMap(namesIn)] : namesIn(part),
  );
};

/** The words of which a schema lets through one of a few, each with the field that it stands in. */
const valuesIn = (schema: unknown, field = ''): readonly (readonly [value: string, field: string])[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, part]: [string, unknown]) => {
    if (key === 'enum' || key === 'const')
      return [part].flat().flatMap((value) => (typeof value === 'string' ? [[value, field] as const] : []));
    if (key === 'properties' && typeof part === 'object' && part !== null)
      return Object.entries(part).flatMap(([name, of]) => valuesIn(of, name));
    return valuesIn(part, field);
  });
};

const folder = pathToFileURL(join(import.meta.dirname, '../../../apps/dashboard/src/words/')).href;

/** The dashboard is bundled and not compiled file by file: Node reads its words as they are written. */
const script = `
  const { vi } = await import('${folder}vi.ts');
  const { en } = await import('${folder}en.ts');
  const { lifecycleLabels, actLabels, recommendationLabels } = await import('${folder}labels.ts');
  const { inspectionLabels, recommendationActLabels, sessionActLabels, sessionLabels } = await import('${folder}supervision-labels.ts');
  const directives = { ...await import('${folder}directive-labels.ts') };
  const { eventLabels } = await import('${folder}event-labels.ts');
  const { fieldLabels } = await import('${folder}field-labels.ts');
  const flat = (words, path = '') => Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? flat(value, path + key + '.') : [[path + key, String(value)]]);
  console.log(JSON.stringify({ vi: Object.fromEntries(flat(vi)), en: Object.fromEntries(flat(en)),
    lifecycles: lifecycleLabels, acts: actLabels, events: Object.keys(eventLabels), directives,
    fields: Object.keys(fieldLabels),
    supervision: { inspectionLabels, recommendationActLabels, recommendationLabels, sessionActLabels, sessionLabels } }));
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
      inspectionLabels,
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
    // kept for the views' own use, and not shown
    const inner = ['revision', 'settledOn'];
    const missing = schemas
      .flatMap(([, schema]) => namesIn(schema))
      .filter((name) => ![...fields, ...inner].includes(name));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('have one for every value of which those records hold one of a few', () => {
    const values = schemas.flatMap(([category, schema]) =>
      valuesIn(schema).map(([value, field]) => [value, field, category] as const),
    );
    expect(values.length).toBeGreaterThan(100);
    const missing = inNode(
      'words/word-of-value.ts',
      `${JSON.stringify(values)}.filter((each) => !it.wordOfValue(...each))`,
    );
    expect(missing).toEqual([]);
  });

  it.each([
    ['accepted', 'what', 'recommendation', 'Tiếp thu'],
    ['accepted', 'outcome', 'task', 'Đã xác nhận'],
    ['upheld', 'what', 'recommendation', 'Giữ nguyên kiến nghị'],
    ['upheld', 'outcome', 'task', 'Giữ nguyên phân công'],
    ['Closed', 'state', 'session', 'Kết thúc'],
    ['Closed', 'state', 'recommendation', 'Kết thúc theo dõi'],
  ])('say of %s in %s of a %s: %s', (value, field, category, vi) =>
    expect(inNode('words/word-of-value.ts', `it.wordOfValue('${value}', '${field}', '${category}').vi`)).toBe(
      vi,
    ),
  );
});
