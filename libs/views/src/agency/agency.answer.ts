import {
  AGENCY_KINDS,
  allocation,
  COMPETENCES,
  DELEGATED_CAPACITIES,
  delegationScope,
  ROLES,
} from '@dondoc/domain';
import { calendarDay, text, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Shown } from '../shown.js';
import { level } from '../task/task.answer.js';

export const role = z.enum(ROLES);

const postHolder = z.strictObject({
  accountId: uuid(),
  effectiveOn: calendarDay(),
  until: calendarDay().optional().describe('Held up to the day before.'),
});
/** Held from `effectiveOn` up to the day before `until`. */
export type PostHolder = Shown<typeof postHolder>;

export const post = z.strictObject({
  postId: uuid(),
  title: text(),
  roles: z.array(role),
  receivesReminders: z.boolean(),
  effectiveOn: calendarDay(),
  holders: z.array(postHolder),
});
export type Post = Shown<typeof post>;

const successor = z.strictObject({
  agencyId: uuid(),
  effectiveOn: calendarDay(),
  allocation: allocation.optional().describe('What of the agency goes there; all of it when absent.'),
});

const predecessor = z.strictObject({
  predecessorId: uuid(),
  kind: z.enum(['merged', 'split']),
  effectiveOn: calendarDay(),
});

const competence = z.strictObject({
  overId: uuid(),
  kind: z.enum(COMPETENCES),
  from: calendarDay(),
  to: calendarDay().optional().describe('The first day without it.'),
});

const delegation = z.strictObject({
  delegationId: uuid(),
  kind: z.enum(DELEGATED_CAPACITIES),
  grantorPostId: uuid(),
  holderAgencyId: uuid(),
  holderPostId: uuid().optional().describe('Absent where a whole unit holds it.'),
  scope: delegationScope,
  validFrom: calendarDay(),
  validTo: calendarDay().optional().describe('The last day.'),
  revokedOn: calendarDay().optional().describe('The first day on which nobody signs on it.'),
});

export const agencyOnDay = z.strictObject({
  id: uuid(),
  kind: z.enum(AGENCY_KINDS),
  level,
  nationalCode: text().optional(),
  posts: z.array(post),
  name: text(),
  nameEn: text().optional(),
  shortName: text().optional(),
  parentId: uuid().optional(),
  dissolved: z.boolean().describe('It has ended: dissolved, merged or split.'),
  endedOn: calendarDay().optional().describe('The first day without it, a later one as well.'),
  successors: z.array(successor),
  predecessors: z.array(predecessor),
  competences: z.array(competence).describe('Over others, beside those that stand under it.'),
  delegations: z.array(delegation).describe('Authority to sign that it gave, whether it still holds or not.'),
  revision: z.int(),
});
/** An agency as it was on a day. */
export type AgencyOnDay = Shown<typeof agencyOnDay>;

export const agencyLine = agencyOnDay
  .pick({
    id: true,
    kind: true,
    level: true,
    nationalCode: true,
    name: true,
    nameEn: true,
    shortName: true,
    parentId: true,
    dissolved: true,
    endedOn: true,
    revision: true,
  })
  .describe(
    'What an agency is called and where it stands; its posts and powers are read with the agency itself.',
  );
/** An agency in a list of all. */
export type AgencyLine = Shown<typeof agencyLine>;

export const postLine = post
  .pick({ postId: true, title: true })
  .extend({ agencyId: uuid() })
  .describe('What a post is called.');
/** What a post is called, by its id alone. */
export type PostLine = Shown<typeof postLine>;
