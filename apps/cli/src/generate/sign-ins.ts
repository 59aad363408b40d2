import { randomBytes } from 'node:crypto';
import { dayOf, type Actor } from '@dondoc/event-sourcing';
import { openVault, vaultIsThere } from '@dondoc/runtime';
import { CliFault } from '../cli-fault.js';
import { administratorOf } from './chapters/establishing.js';
import { whoIs } from './city/office.js';
import type { World } from './engine/world.js';

/** Who can sign in to a generated installation, all with one password. */
export interface SignIns {
  readonly usernames: readonly string[];
  readonly password: string;
}

/** One person of each kind. All others have an account in the log and no password, until an administrator gives a new one. */
const peopleOf = (world: World): Readonly<Record<string, Actor>> => {
  const { city } = world;
  const { committee, council } = city;
  const day = dayOf(world.now);
  const lead = city.lines().at(-1)?.leads[0] ?? committee;
  return {
    quantri: administratorOf(world),
    chutich: whoIs(committee, 'head', day),
    theodoi: whoIs(committee, 'tracking-officer', day),
    thanhtra: whoIs(committee, 'inspector', day),
    thuky: whoIs(council, 'supervision-secretary', day),
    vanthu: whoIs(lead, 'clerk', day),
    chuyenvien: whoIs(lead, 'officer', day),
  };
};

const [SHORTEST, LONGEST] = [8, 200];

/** A password is as long as the API asks of everybody else. @throws CliFault `password-length` */
export const checkPassword = (password: string): void => {
  const { length } = [...password];
  if (length >= SHORTEST && length <= LONGEST) return;
  throw new CliFault('password-length', {
    vi: `--password phải có từ ${SHORTEST} đến ${LONGEST} ký tự.`,
    en: `--password takes ${SHORTEST} to ${LONGEST} characters.`,
  });
};

/**
 * The names may be taken where somebody can sign in already, to another log.
 * @throws CliFault `vault-in-use`
 */
export const checkNobodySignsIn = async (dataFolder: string): Promise<void> => {
  if (!vaultIsThere({ dataFolder })) return;
  const vault = await openVault({ dataFolder });
  try {
    if (await vault.credentials.any())
      throw new CliFault('vault-in-use', {
        vi: `${dataFolder} đã có kho mật khẩu của một hệ thống khác; hãy chọn thư mục trống.`,
        en: `${dataFolder} has a vault in which people can sign in already; choose an empty folder.`,
      });
  } finally {
    vault.close();
  }
};

/**
 * Gives a few people of a generated history a name and a password in the vault of its data folder: log and vault belong
 * together, and an engine refuses a log whose accounts no vault knows.
 * @param password the one that all of them get; a random one unless given
 */
export const letSignIn = async (
  dataFolder: string,
  world: World,
  password = randomBytes(12).toString('base64url'),
): Promise<SignIns> => {
  const vault = await openVault({ dataFolder });
  try {
    const people = peopleOf(world);
    for (const [username, { accountId, roles }] of Object.entries(people)) {
      await vault.credentials.reserve(accountId, username, password, roles.includes('administrator'));
      if (!(await vault.credentials.activate(accountId)))
        throw new Error(`${username} cannot sign in: the name is held by another account`);
    }
    return { usernames: Object.keys(people), password };
  } finally {
    vault.close();
  }
};
