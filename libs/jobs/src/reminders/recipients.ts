import {
  agency,
  holderOf,
  postsWithRole,
  type Agency,
  type Assignment,
  type Audience,
  type Post,
  type ReminderKey,
} from '@dondoc/domain';
import type { CalendarDay, Look } from '@dondoc/event-sourcing';
import type { ReminderJob } from './reminder-job.js';
import type { RemindersSource } from './reminders-source.js';

/** To whom one message goes, as it enters the reminder's key and its event. */
export interface Addressee {
  readonly to: ReminderKey['to'];
  readonly recipient: ReminderJob['recipient'];
}

/**
 * The day of the rung says which posts are written to, so that a post made later is not sent what is past; the day of writing
 * says who holds them.
 */
export interface AddressingDays {
  readonly chosenOn: CalendarDay;
  readonly heldOn: CalendarDay;
}

type Parties = Pick<Assignment, 'leadId' | 'issuerId' | 'trackingPostId'>;

interface Players {
  readonly agencyId: string;
  readonly home: Agency | undefined;
  readonly posts: readonly Pick<Post, 'postId'>[];
}

const isHeld = (home: Agency | undefined, { postId }: Post, day: CalendarDay) =>
  holderOf(home, postId, day) !== undefined;

/** Of the posts there are on the day, those that somebody holds; all of them when nobody holds any, so that the gap shows. */
const atHand = (home: Agency | undefined, posts: readonly Post[], day: CalendarDay): readonly Post[] => {
  const there = posts.filter(({ establishedOn }) => establishedOn <= day);
  const held = there.filter((post) => isHeld(home, post, day));
  return held.length > 0 ? held : there;
};

/** Every post that receives reminders, else the head. */
const contactsOf = (lead: Agency | undefined, day: CalendarDay): readonly Post[] => {
  const named = atHand(lead, lead?.posts.filter((post) => post.receivesReminders) ?? [], day);
  const heads = atHand(lead, postsWithRole(lead, 'head'), day);
  return named.some((post) => isHeld(lead, post, day)) || heads.length === 0 ? named : heads;
};

const trackersOf = async (
  { issuerId, trackingPostId: postId }: Parties,
  day: CalendarDay,
  look: Look,
  source: Pick<RemindersSource, 'agencyOfPost'>,
): Promise<Players> => {
  const issuer = await look(agency, issuerId);
  if (postId === undefined) {
    const posts = atHand(issuer, postsWithRole(issuer, 'tracking-officer'), day);
    return { agencyId: issuerId, home: issuer, posts };
  }
  const ofIssuer = issuer?.posts.some((post) => post.postId === postId);
  const elsewhere = ofIssuer ? undefined : await source.agencyOfPost(postId, day);
  const home = elsewhere === undefined ? issuer : await look(agency, elsewhere);
  return { agencyId: elsewhere ?? issuerId, home, posts: [{ postId }] };
};

/**
 * Who plays the parts that a rung speaks to. The tracking officer is the one that the task names, else the issuer's. A post
 * that plays two parts gets one message; a part that nobody plays is an addressee too, so that it shows.
 */
export const addresseesOf = async (
  parties: Parties,
  audience: readonly Audience[],
  { chosenOn, heldOn }: AddressingDays,
  look: Look,
  source: Pick<RemindersSource, 'agencyOfPost'>,
): Promise<readonly Addressee[]> => {
  const { leadId } = parties;
  const playersOf = async (part: Audience): Promise<Players> => {
    if (part === 'tracking-officer') return trackersOf(parties, chosenOn, look, source);
    const home = await look(agency, leadId);
    const contacts = part === 'lead-contact';
    const posts = contacts ? contactsOf(home, chosenOn) : atHand(home, postsWithRole(home, 'head'), chosenOn);
    return { agencyId: leadId, home, posts };
  };

  const found = new Map<string, Addressee>();
  for (const part of audience) {
    const { agencyId, home, posts } = await playersOf(part);
    if (posts.length === 0) found.set(part, { to: { agencyId, missing: part }, recipient: { agencyId } });
    for (const { postId } of posts) {
      const accountId = holderOf(home, postId, heldOn);
      const recipient = { agencyId, postId, ...(accountId !== undefined && { accountId }) };
      found.set(postId, { to: { postId }, recipient });
    }
  }
  return [...found.values()];
};
