import { z } from 'zod';

/** A longer text is a blob: 16 KiB of UTF-8. */
export const TEXT_LIMIT_BYTES = 16 * 1024;

/** Why a text may not be stored; undefined when it may. */
export const textFault = (text: string): 'nul' | 'lone-surrogate' | 'not-nfc' | 'too-long' | undefined => {
  if (text.includes('\0')) return 'nul';
  if (!text.isWellFormed()) return 'lone-surrogate';
  // length first: normalising a long run of combining marks is quadratic
  if (Buffer.byteLength(text) > TEXT_LIMIT_BYTES) return 'too-long';
  return text.normalize('NFC') === text ? undefined : 'not-nfc';
};

const storable = (text: string) => textFault(text) === undefined;

/** Schema of a text that people typed: not empty, NFC, no NUL, no lone surrogate, at most 16 KiB. */
export const text = () =>
  z.string().min(1).refine(storable, 'text must be NFC, without NUL or lone surrogates, at most 16 KiB');

/** Schema of an opaque identifier. */
export const uuid = () =>
  z.stringFormat('uuid', /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'not a uuid');

/** Schema of an amount or indicator: a decimal kept as text, so that no digit is lost, and its unit. */
export const quantity = () =>
  z.strictObject({ value: z.string().regex(/^-?\d{1,30}(\.\d{1,12})?$/), unit: text() });

const personalFields = z.registry<{ personal: true }>();

/** Marks a field as personal data. Nothing is encrypted for the person yet. */
export const personal = <S extends z.ZodType>(schema: S): S => {
  personalFields.add(schema, { personal: true });
  return schema;
};

/** Whether a schema was marked by {@link personal}. */
export const isPersonal = (schema: z.ZodType): boolean => personalFields.has(schema);
