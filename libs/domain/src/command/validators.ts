import { isCalendarDay, parseInstant, textFault, uuid } from '@dondoc/event-sourcing';
import { ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';
import { z } from 'zod';

const check = (
  name: string,
  message: string,
  valid: (value: unknown) => boolean,
  options?: ValidationOptions,
) =>
  ValidateBy({ name, validator: { validate: valid, defaultMessage: () => `$property ${message}` } }, options);

/** A day that exists, `YYYY-MM-DD`. */
export const IsCalendarDay = (options?: ValidationOptions) =>
  check(
    'isCalendarDay',
    'must be a day that exists, YYYY-MM-DD',
    (value) => typeof value === 'string' && isCalendarDay(value),
    options,
  );

/** A moment with its offset, `2020-09-14T16:00:00+07:00`. */
export const IsInstant = (options?: ValidationOptions) =>
  check(
    'isInstant',
    'must be a moment with its offset, 2020-09-14T16:00:00+07:00',
    (value) => typeof value === 'string' && parseInstant(value) !== undefined,
    options,
  );

/** A moment with its offset, or a day. */
export const IsOccurredAt = (options?: ValidationOptions) =>
  check(
    'isOccurredAt',
    'must be a moment with its offset or a day, 2020-09-14T16:00:00+07:00 or 2020-09-14',
    (value) => typeof value === 'string' && (isCalendarDay(value) || parseInstant(value) !== undefined),
    options,
  );

/** Whether the value is a text that may be stored. */
export const isStorableText = (value: unknown): boolean =>
  typeof value === 'string' && value.trim().length > 0 && textFault(value) === undefined;

/** A text that may be stored: not empty, NFC, no NUL, no lone surrogate, at most 16 KiB. */
export const IsText = (options?: ValidationOptions) =>
  check(
    'isText',
    'must be a text, not empty, without NUL or lone surrogates, at most 16 KiB',
    isStorableText,
    options,
  );

/** An opaque identifier: a uuid in small letters, as events hold it. */
export const IsId = (options?: ValidationOptions) =>
  check(
    'isId',
    'must be a uuid in small letters',
    (value) => typeof value === 'string' && uuid().safeParse(value).success,
    options,
  );

/** An address that mail can be sent to, by the same rule as the event that keeps it. */
export const IsEmailAddress = (options?: ValidationOptions) =>
  check(
    'isEmailAddress',
    'must be an e-mail address',
    (value) => typeof value === 'string' && value.length <= 254 && z.email().safeParse(value).success,
    options,
  );

/** The field may be left out. Unlike class-validator's own, it refuses `null`: an absent field is not written at all. */
export const Optional = () => {
  return (target: object, property: string) =>
    ValidateIf((body: Readonly<Record<string, unknown>>) => body[property] !== undefined)(target, property);
};
