import { textFault } from '@dondoc/event-sourcing';
import { malformed } from './malformed.js';

const DEEPEST = 16;
const MOST_VALUES = 20_000;
const LONGEST_KEY = 64;

// what every object has: class-transformer and class-validator would take these for parts of the object itself
const RESERVED = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

const TEXT_FAULTS = {
  nul: ['must not hold NUL', 'Văn bản không được chứa ký tự NUL.'],
  'lone-surrogate': ['must not hold a lone surrogate', 'Văn bản chứa mã ký tự hỏng; hãy nhập lại.'],
  'too-long': ['must be at most 16 KiB', 'Văn bản không được dài quá 16 KiB.'],
} as const;

const cleanText = (text: string, path: string): string => {
  const fault = textFault(text);
  if (fault === undefined) return text;
  if (fault === 'not-nfc') return text.normalize('NFC');
  const [en, vi] = TEXT_FAULTS[fault];
  throw malformed(path, en, vi);
};

const cleanKey = (key: string, path: string): string => {
  if (key.length > LONGEST_KEY || RESERVED.has(key) || textFault(key) !== undefined)
    throw malformed(
      path,
      'holds a field that is not allowed',
      'Chứa một trường không được phép; hãy bỏ trường đó.',
    );
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
    if (++values > MOST_VALUES)
      throw malformed(
        path,
        `must hold at most ${MOST_VALUES} values`,
        `Nội dung không được quá ${MOST_VALUES} giá trị.`,
      );
    if (depth > DEEPEST)
      throw malformed(
        path,
        `must not be nested deeper than ${DEEPEST}`,
        `Nội dung không được lồng quá ${DEEPEST} cấp.`,
      );
    if (typeof value === 'string') return cleanText(value, path);
    if (value === null)
      throw malformed(
        path,
        'must not be null; leave the field out',
        'Giá trị không được là null; hãy bỏ trường này.',
      );
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
