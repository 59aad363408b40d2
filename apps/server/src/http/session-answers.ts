import { instant, uuid } from '@dondoc/event-sourcing';
import { role, type Shown } from '@dondoc/views';
import { z } from 'zod';

const ownPost = z.strictObject({
  postId: uuid(),
  title: z.string(),
  roles: z.array(role),
  agencyId: uuid(),
  agencyName: z.string().optional(),
});

/** What `GET /me` answers. */
export const me = z.strictObject({
  account: z.strictObject({ id: uuid(), displayName: z.string(), administrator: z.boolean() }),
  posts: z.array(ownPost).describe('Held on the day of business time.'),
  now: instant().describe('Business time.'),
  simulated: z.boolean(),
});
export type Me = Shown<typeof me>;

/** What `POST /sign-in` answers. */
export const signedIn = z.strictObject({
  token: z.string().describe('For `Authorization: Bearer`; shown once.'),
  expiresAt: instant(),
  ...me.shape,
});
