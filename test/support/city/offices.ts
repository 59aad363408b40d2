import type { Actor } from '@dondoc/event-sourcing';
import { ApiClient } from '../../../apps/cli/src/demo/api-client.js';
import { cast, districtKey } from '../../../apps/cli/src/demo/cast.js';
import { Scene } from '../../../apps/cli/src/demo/scene.js';
import { setTheStage } from '../../../apps/cli/src/demo/stage.js';
import { ServerProcess } from '../../acceptance/support/server-process.js';

/** When the installation begins, a working day before the first directive. */
export const BEGINS = '2020-01-02T08:00:00+07:00';

/** Who acts for an agency: the one who signs, and the one who types and is heard of. */
export interface Office {
  readonly agencyId: string;
  readonly signer: Actor;
  readonly typist: Actor;
}

/** An agency that gives tasks, those that it gives them to, and the sign of its directives. */
export interface Line {
  readonly issuer: Office;
  readonly leads: readonly Office[];
  readonly sign: string;
  /** So many of a hundred directives are its own. */
  readonly share: number;
}

const LINES = [
  {
    issuer: 'UBND',
    sign: 'UBND-TH',
    share: 70,
    leads: ['SNV', ...Array.from({ length: 24 }, (_, n) => districtKey(n + 1))],
  },
  { issuer: 'SNV', sign: 'SNV-VP', share: 18, leads: [1, 2, 3, 4, 5].map((n) => `DV${n}`) },
  { issuer: 'MH-16', sign: 'UBND-VP', share: 7, leads: ['MH-16.1', 'MH-16.2', 'MH-16.3'] },
  { issuer: 'MH-23', sign: 'UBND-VP', share: 5, leads: ['MH-23.1', 'MH-23.2'] },
];

/** Sets an empty installation up with the example's agencies, posts and people, through a server as anybody would. */
export const openOffices = async (folder: string): Promise<readonly Line[]> => {
  const server = await ServerProcess.start(folder, '--simulate-from', BEGINS);
  try {
    const scene = new Scene(new ApiClient([server.address], 'en'));
    await setTheStage(scene, server.setUpToken);
    const office = (key: string): Office => {
      const posts = cast.find((agency) => agency.key === key)?.posts ?? [];
      const actors = posts.map(({ username, roles }): Actor => {
        const { accountId, agencyId, postId } = scene.player(username);
        return { accountId, agencyId, postIds: [postId], roles };
      });
      const [signer, typist = signer] = actors;
      if (!signer || !typist) throw new Error(`nobody works at ${key}`);
      return { agencyId: scene.agency(key), signer, typist };
    };
    return LINES.map(({ issuer, leads, ...rest }) => ({
      ...rest,
      issuer: office(issuer),
      leads: leads.map(office),
    }));
  } finally {
    await server.stop();
  }
};
