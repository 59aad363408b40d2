import { known, Client, text } from './client.js';
import type { ServerProcess } from './server-process.js';

/** That of everybody in this office. */
export const PASSWORD = 'một mật khẩu dài';
const FROM = '2020-01-01';

/** A person who holds a post, signed in. */
export interface Person {
  readonly client: Client;
  readonly accountId: string;
  readonly postId: string;
}

/** An administrator on an installation that was just set up. */
export const setUp = async (
  server: Pick<ServerProcess, 'address' | 'setUpToken'>,
  anyone = new Client(server.address),
): Promise<Client> => {
  await anyone.do('/setup', {
    token: server.setUpToken,
    administrator: { displayName: 'Quản trị', username: 'admin', password: PASSWORD },
  });
  return anyone.signIn('admin', PASSWORD);
};

export const registerAgency = async (
  administrator: Client,
  name: string,
  level: string,
  parentId?: string,
): Promise<string> => {
  const body = { name, kind: 'executive', level, effectiveOn: FROM, ...(parentId && { parentId }) };
  const { body: answer } = await administrator.do('/agencies', body);
  return text(answer['id']);
};

/** Makes an account, establishes a post with the roles and appoints the account to it. */
export const appoint = async (
  administrator: Client,
  agencyId: string,
  username: string,
  roles: readonly string[],
): Promise<Person> => {
  const account = await administrator.do('/accounts', {
    displayName: `Người ${username}`,
    email: `${username}@example.org`,
    username,
    password: PASSWORD,
  });
  const accountId = text(account.body['id']);
  const established = await administrator.do(`/agencies/${agencyId}/establish-post`, {
    title: `Chức danh ${username}`,
    roles,
    receivesReminders: true,
    effectiveOn: FROM,
  });
  const agency = await administrator.get(`/agencies/${agencyId}`, {
    'wait-for-position': text(established.body['position']),
  });
  const posts = known<readonly { postId: string; title: string }[]>(agency.body['posts']);
  const postId = posts.find(({ title }) => title === `Chức danh ${username}`)?.postId ?? '';
  await administrator.do(`/agencies/${agencyId}/appoint`, { postId, accountId, effectiveOn: FROM });
  const client = await administrator.signIn(username, PASSWORD);
  return { client, accountId, postId };
};
