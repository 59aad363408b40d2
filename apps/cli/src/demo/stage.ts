import { cast, type CastAgency, type CastPost } from './cast.js';
import type { Scene } from './scene.js';

/** One password for all invented accounts of the example, which runs on this machine only. */
export const DEMO_PASSWORD = 'don-doc-2020';
export const ADMINISTRATOR = 'quantri';

const SINCE = '2020-01-01';

/** Sets the installation up and registers every agency, post, account and who holds what. */
export const setTheStage = async (scene: Scene, setupToken: string): Promise<void> => {
  await scene.api.post(undefined, '/setup', {
    token: setupToken,
    administrator: {
      displayName: 'Quản trị hệ thống (MH)',
      username: ADMINISTRATOR,
      password: DEMO_PASSWORD,
    },
  });
  const token = await scene.signInAs(ADMINISTRATOR, DEMO_PASSWORD);
  for (const level of ['city', 'unit', 'district', 'commune']) {
    const abreast = cast.filter((member) => member.level === level);
    // the city's own agencies lie under one another; those of a lower level do not
    if (level === 'city') for (const member of abreast) await registerAgency(scene, token, member);
    else await Promise.all(abreast.map((member) => registerAgency(scene, token, member)));
  }
};

const registerAgency = async (scene: Scene, admin: string, member: CastAgency): Promise<void> => {
  const { key, name, nameEn, shortName, kind, level, parent, provenance, posts } = member;
  const parentId = parent === undefined ? undefined : scene.agency(parent);
  const agency = {
    name,
    nameEn,
    shortName,
    kind,
    level,
    provenance,
    effectiveOn: SINCE,
    ...(parentId !== undefined && { parentId }),
  };
  const { id } = await scene.api.command(admin, '/agencies', agency);
  scene.agencies.set(key, id);
  for (const post of posts) await fillPost(scene, admin, id, post);
};

const fillPost = async (scene: Scene, admin: string, agencyId: string, post: CastPost): Promise<void> => {
  const { username, title, holder, roles, receivesReminders = false } = post;
  await scene.api.command(admin, `/agencies/${agencyId}/establish-post`, {
    title,
    roles,
    receivesReminders,
    effectiveOn: SINCE,
  });
  const { posts } = await scene.api.get<{ posts: readonly { postId: string; title: string }[] }>(
    admin,
    `/agencies/${agencyId}`,
  );
  const postId = posts.find((found) => found.title === title)?.postId;
  if (postId === undefined) throw new Error(`the post ${title} was not registered`);
  const email = `${username}@dondoc.example`;
  const account = await scene.api.command(admin, '/accounts', {
    displayName: holder,
    email,
    username,
    password: DEMO_PASSWORD,
  });
  await scene.api.command(admin, `/agencies/${agencyId}/appoint`, {
    postId,
    accountId: account.id,
    effectiveOn: SINCE,
  });
  let signedIn: Promise<string> | undefined;
  scene.players.set(username, {
    agencyId,
    postId,
    accountId: account.id,
    token: () => (signedIn ??= scene.signInAs(username, DEMO_PASSWORD)),
  });
};
