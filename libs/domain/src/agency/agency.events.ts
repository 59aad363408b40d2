import { calendarDay, event, text, uuid, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { citation, provenance } from '../record/record.js';

/** Levels of government of 2020 and after: city stands for province level, unit for a part of an agency (phòng, đơn vị). */
export const LEVELS = ['central', 'city', 'unit', 'district', 'commune'] as const;
export type Level = (typeof LEVELS)[number];

/** Chains of authority: executive (UBND and its bodies), elected (HĐND), Party, and the inspectorate. */
export const AGENCY_KINDS = ['executive', 'elected', 'party', 'inspectorate'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** What the holder of a post may do; the role table says which command and read each opens. */
export const ROLES = [
  'clerk',
  'officer',
  'tracking-officer',
  'head',
  'supervision-secretary',
  'delegation-head',
  'leader',
  'inspector',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
export const agencyEvents = {
  AgencyRegistered: event(
    'AgencyRegistered',
    z.strictObject({
      name: text(),
      nameEn: text().optional(),
      shortName: text().optional(),
      nationalCode: text().optional(),
      kind: z.enum(AGENCY_KINDS),
      level: z.enum(LEVELS),
      effectiveOn: calendarDay(),
      provenance: provenance.optional(),
    }),
  ),
  AgencyRenamed: event(
    'AgencyRenamed',
    z.strictObject({
      name: text(),
      nameEn: text().optional(),
      shortName: text().optional(),
      effectiveOn: calendarDay(),
      basis: citation.optional(),
    }),
  ),
  AgencyPlaced: event(
    'AgencyPlaced',
    z.strictObject({ parentId: uuid(), effectiveOn: calendarDay(), basis: citation.optional() }),
  ),
  AgencyDissolved: event(
    'AgencyDissolved',
    z.strictObject({ effectiveOn: calendarDay(), basis: citation.optional() }),
  ),
  PostEstablished: event(
    'PostEstablished',
    z.strictObject({
      postId: uuid(),
      title: text(),
      roles: z.array(z.enum(ROLES)).min(1),
      receivesReminders: z.boolean(),
      effectiveOn: calendarDay(),
    }),
  ),
  PostAppointed: event(
    'PostAppointed',
    z.strictObject({ postId: uuid(), accountId: uuid(), effectiveOn: calendarDay() }),
  ),
  PostVacated: event(
    'PostVacated',
    z.strictObject({ postId: uuid(), accountId: uuid(), effectiveOn: calendarDay() }),
  ),
};
export type AgencyEvent = EventsOf<typeof agencyEvents>;
