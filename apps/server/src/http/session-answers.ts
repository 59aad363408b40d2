import { instant, uuid } from '@dondoc/event-sourcing';
import { AGENCY_KINDS } from '@dondoc/domain';
import { level, role, type Shown } from '@dondoc/views';
import { z } from 'zod';

const commands = z
  .array(z.string())
  .describe('The commands that the role table opens; what they act on may still close them.');

const ownPost = z.strictObject({
  postId: uuid(),
  title: z.string(),
  roles: z.array(role),
  agencyId: uuid(),
  agencyName: z.string().optional(),
  agencyKind: z.enum(AGENCY_KINDS),
  agencyLevel: level,
  receivesReminders: z.boolean(),
  commands,
});

/** What `GET /setup` answers. */
export const setUpState = z.strictObject({
  needed: z.boolean().describe('Whether nobody has an account yet.'),
  simulated: z.boolean(),
  example: z
    .strictObject({
      state: z.enum(['offered', 'not-here', 'loading', 'loaded', 'failed']),
      told: z.string().exactOptional().describe('The line of the story told last, or why it failed.'),
    })
    .describe('Whether the example can be loaded here, and how far it is.'),
});
export type SetUpState = Shown<typeof setUpState>;

/** What `GET /me` answers. */
export const me = z.strictObject({
  account: z.strictObject({ id: uuid(), displayName: z.string(), administrator: z.boolean() }),
  posts: z.array(ownPost).describe('Held on the day of business time.'),
  commands: commands.describe('Of the administrator, outside every post.'),
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
