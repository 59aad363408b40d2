import { calendarDay, text } from '@dondoc/event-sourcing';
import { z } from 'zod';

const sentence = z.strictObject({ vi: text(), en: text() });
const count = z.int().nonnegative();

const step = z.strictObject({
  effectiveOn: calendarDay(),
  basis: text(),
  /** Several districts become one, which keeps so many of their units. */
  joinDistricts: z
    .array(z.strictObject({ name: text(), from: z.array(text()).min(2), units: count }))
    .optional(),
  /** So many units are left of a district, the others having gone into them. */
  reduceUnits: z.array(z.strictObject({ district: text(), units: count })).optional(),
  /** New units take the place of all that there are. */
  newUnits: z.strictObject({ wards: count, communes: count, specialZones: count }).optional(),
  /** The level of districts ends; each is divided among the units that took the place of its own. */
  endDistricts: z.literal(true).optional(),
});

/**
 * Schema of a city's districts and units through its reorganisations: how many there were, and what became of them. Units
 * without a known name bear a number.
 */
export const successionFile = z.strictObject({
  name: sentence,
  note: sentence,
  establish: z.strictObject({
    effectiveOn: calendarDay(),
    districts: z.array(z.strictObject({ name: text(), wards: count, communes: count, townships: count })),
  }),
  steps: z.array(step),
});
export type SuccessionFile = z.infer<typeof successionFile>;
export type SuccessionStep = z.infer<typeof step>;
