import { textFault } from '@dondoc/event-sourcing';
import { malformed } from './malformed.js';

const DEEPEST = 16;
const MOST_VALUES = 20_000;
const LONGEST_KEY = 64;

// what every object has: class-transformer and class-validator would take these for parts of the object itself
const RESERVED = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

const TEXT_FAULTS = {
  nul: 'must not hold NUL',
  'lone-surrogate': 'must not hold a lone surrogate',
  'too-long': 'must be at most 16 KiB',
} as const;

const cleanText = (text: string, path: string): string => {
  const fault = textFault(text);
  if (fault === undefined) return text;
  if (fault === 'not-nfc') return text.normalize('NFC');
  throw malformed(path, TEXT_FAULTS[fault]);
};

const cleanKey = (key: string, path: string): string => {
  if (key.length > LONGEST_KEY || RESERVED.has(key) || textFault(key) !== undefined)
    throw malformed(path, 'holds a field that is not allowed');
  return key;
};

/**
 * Copies what JSON.parse gave, with every text in NFC and nothing that could hurt further in: bounded depth and number of
 * values, no null, no NUL, no lone surrogates, no field that JavaScript itself gives a meaning to.
 * @throws Malformed with the path of the first fault.
 */
export const cleanInput = (input: unknown): unknown => {
  let values = 0;
  const clean = (value: unknown, path: string, depth: number): unknown => {
    if (++values > MOST_VALUES) throw malformed(path, `must hold at most ${MOST_VALUES} values`);
    if (depth > DEEPEST) throw malformed(path, `must not be nested deeper than ${DEEPEST}`);
    if (typeof value === 'string') return cleanText(value, path);
    if (value === null) throw malformed(path, 'must not be null; leave the field out');
    if (typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map((item, place) => clean(item, `${path}[${place}]`, depth + 1));
    const copy: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      const name = cleanKey(key, path);
      copy[name] = clean(item, path === '' ? name : `${path}.${name}`, depth + 1);
    }
    return copy;
  };
  return clean(input, '', 0);
};
