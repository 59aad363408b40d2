import type { CalendarDay } from '@dondoc/event-sourcing';
import type { Role } from './agency.events.js';
import type { Agency, DatedName, Post } from './agency.state.js';

/** Whether the agency exists on the day: registered by then and not dissolved. */
export const isActive = (agency: Agency | undefined, day: CalendarDay): agency is Agency =>
  agency !== undefined &&
  agency.registeredFrom <= day &&
  (agency.dissolvedOn === undefined || day < agency.dissolvedOn);

/** Whether the agency had ended by the day, in whatever way. */
export const hasEnded = (state: Agency | undefined, day: CalendarDay): boolean =>
  state?.dissolvedOn !== undefined && state.dissolvedOn <= day;

/** The names that count on the day; before the first, the first. */
export const namesOn = (agency: Agency, day: CalendarDay): DatedName | undefined =>
  agency.names.findLast(({ effectiveOn }) => effectiveOn <= day) ?? agency.names[0];

/** What the agency is called on the day; its id when nothing is known of it. */
export const nameOn = (agency: Agency, day: CalendarDay): string => namesOn(agency, day)?.name ?? agency.id;

/** Under which agency it stands on the day; undefined at the top. */
export const parentOn = (agency: Agency | undefined, day: CalendarDay): string | undefined =>
  agency?.parents.findLast(({ effectiveOn }) => effectiveOn <= day)?.parentId;

/** The account that holds the post on the day. */
export const holderOf = (agency: Agency | undefined, postId: string, day: CalendarDay): string | undefined =>
  agency?.posts
    .find((post) => post.postId === postId)
    ?.tenures.find(({ from, to }) => from <= day && (to === undefined || day < to))?.accountId;

/** The posts that the account holds on the day. */
export const postsHeldBy = (
  agency: Agency | undefined,
  accountId: string,
  day: CalendarDay,
): readonly Post[] => agency?.posts.filter(({ postId }) => holderOf(agency, postId, day) === accountId) ?? [];

/** The posts that carry the role. */
export const postsWithRole = (agency: Agency | undefined, role: Role): readonly Post[] =>
  agency?.posts.filter(({ roles }) => roles.includes(role)) ?? [];
