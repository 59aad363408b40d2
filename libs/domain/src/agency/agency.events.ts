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

/**
 * What an agency may do to another beside standing above it: who leads (lãnh đạo, chỉ đạo) assigns, who supervises (giám sát)
 * recommends, who inspects (thanh tra, kiểm tra) concludes.
 */
export const COMPETENCES = ['leads', 'supervises', 'inspects'] as const;
export type CompetenceKind = (typeof COMPETENCES)[number];

/** Capacities that somebody was given: acting head, standing assignment of a deputy, mandate, order. */
export const DELEGATED_CAPACITIES = ['Q', 'KT', 'TUQ', 'TL'] as const;
export type DelegatedCapacity = (typeof DELEGATED_CAPACITIES)[number];

/** `commands` by their names, or every command; `fields` as the assignment of work calls them; `words` are those of the paper. */
export const delegationScope = z.strictObject({
  commands: z.array(text()).min(1).optional(),
  fields: z.array(text()).min(1).optional(),
  words: text(),
});

/** What of the agency that ended goes to one of its successors, at least one of them named. */
export const allocation = z.strictObject({
  areas: z.array(text()).min(1).optional(),
  fields: z.array(text()).min(1).optional(),
  postIds: z.array(uuid()).min(1).optional(),
  taskIds: z.array(uuid()).min(1).optional(),
});
export type Allocation = z.infer<typeof allocation>;

const competence = z.strictObject({
  overId: uuid(),
  kind: z.enum(COMPETENCES),
  effectiveOn: calendarDay(),
  basis: citation.optional(),
});

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
  /** In the stream of the agency that ended: from `effectiveOn` on it exists no more and the successor stands in its place. */
  AgencyMerged: event(
    'AgencyMerged',
    z.strictObject({ successorId: uuid(), effectiveOn: calendarDay(), basis: citation }),
    [],
    3,
  ),
  /** In the stream of the agency that ended, with what goes where. */
  AgencySplit: event(
    'AgencySplit',
    z.strictObject({
      successors: z.array(z.strictObject({ agencyId: uuid(), allocation })).min(2),
      effectiveOn: calendarDay(),
      basis: citation,
    }),
    [],
    3,
  ),
  /** In the stream of the successor. */
  PredecessorRecorded: event(
    'PredecessorRecorded',
    z.strictObject({
      predecessorId: uuid(),
      kind: z.enum(['merged', 'split']),
      effectiveOn: calendarDay(),
    }),
    [],
    3,
  ),
  /**
   * In the stream of the agency that ended: the minutes (biên bản bàn giao) by which its open tasks go over, those of `items`
   * to the agency named there and all others to `toAgencyId`; without it they wait.
   */
  HandOversConfirmed: event(
    'HandOversConfirmed',
    z.strictObject({
      minutes: citation,
      toAgencyId: uuid().optional(),
      items: z.array(z.strictObject({ taskId: uuid(), toAgencyId: uuid() })),
    }),
    [],
    3,
  ),
  /** In the stream of the agency that has the competence. */
  AgencyCompetenceGranted: event('AgencyCompetenceGranted', competence, [], 3),
  /** `effectiveOn` is the first day without it. */
  AgencyCompetenceWithdrawn: event('AgencyCompetenceWithdrawn', competence, [], 3),
  /**
   * In the stream of the agency whose authority it is. Without a post the holder is the whole unit. `validTo` is the last
   * day: Decree 30/2020/NĐ-CP, article 13.
   */
  AuthorityDelegated: event(
    'AuthorityDelegated',
    z.strictObject({
      delegationId: uuid(),
      kind: z.enum(DELEGATED_CAPACITIES),
      grantorPostId: uuid(),
      holderAgencyId: uuid(),
      holderPostId: uuid().optional(),
      scope: delegationScope,
      validFrom: calendarDay(),
      validTo: calendarDay().optional(),
      basis: citation,
    }),
    [],
    3,
  ),
  /** `effectiveOn` is the first day on which nobody signs on it any more. */
  AuthorityRevoked: event(
    'AuthorityRevoked',
    z.strictObject({ delegationId: uuid(), effectiveOn: calendarDay(), reason: text() }),
    [],
    3,
  ),
};
export type AgencyEvent = EventsOf<typeof agencyEvents>;
