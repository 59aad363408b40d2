import { isCalendarDay, parseInstant, textFault } from '@dondoc/event-sourcing';
import { ValidateBy, type ValidationOptions } from 'class-validator';

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

/** A text that may be stored: not empty, NFC, no NUL, no lone surrogate, at most 16 KiB. */
export const IsText = (options?: ValidationOptions) =>
  check(
    'isText',
    'must be a text, not empty, without NUL or lone surrogates, at most 16 KiB',
    (value) => typeof value === 'string' && value.trim().length > 0 && textFault(value) === undefined,
    options,
  );
