import { DEADLINE_KINDS } from './bodies/deadline.body.js';

const DAY = { type: 'string', format: 'date' } as const;
const MOMENT = { type: 'string', format: 'date-time' } as const;

/** Where the schemas of the classes stand in the API's document. */
const schemaOf = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/**
 * What our own validators mean in JSON Schema, by the names that they leave in class-validator's metadata: the
 * `additionalConverters` of class-validator-jsonschema.
 */
export const ownSchemas = {
  isText: { type: 'string', minLength: 1 },
  isId: { type: 'string', format: 'uuid' },
  isCalendarDay: DAY,
  isInstant: MOMENT,
  isOccurredAt: { anyOf: [DAY, MOMENT] },
  isEmailAddress: { type: 'string', format: 'email' },
  isProductPart: { type: 'string', minLength: 1 },
  isDeadline: { oneOf: DEADLINE_KINDS.map(({ value }) => schemaOf(value.name)) },
} as const;
