import { AGENCY_KINDS, ROLES } from '@dondoc/domain';
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
  dissolved: z.boolean(),
  revision: z.int(),
});
/** An agency as it was on a day. */
export type AgencyOnDay = Shown<typeof agencyOnDay>;
