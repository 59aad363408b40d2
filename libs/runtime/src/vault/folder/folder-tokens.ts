import { z } from 'zod';
import type { KeptToken, TokenBook } from '../tokens.js';
import type { SealedFolder } from './sealed-folder.js';
import { VaultDamaged } from './vault-damaged.js';

const token = z.strictObject({ accountId: z.string(), expiresAt: z.number() });
const keyOf = (hash: Uint8Array) => Buffer.from(hash).toString('hex');

/** Tokens in a folder that several nodes share; finding one is the read of one small file, or of what was read within a second. */
export class FolderTokens implements TokenBook {
  constructor(private readonly records: SealedFolder) {}

  async add(hash: Uint8Array, { accountId, expiresAt }: KeptToken): Promise<void> {
    await this.records.create('token', keyOf(hash), { accountId, expiresAt });
  }

  async find(hash: Uint8Array): Promise<KeptToken | undefined> {
    return token.optional().parse(await this.records.read('token', keyOf(hash)));
  }

  async remove(hash: Uint8Array): Promise<void> {
    await this.records.remove('token', keyOf(hash));
  }

  async sweep(now: number): Promise<void> {
    for await (const found of this.records.allThatOpen('token')) {
      // whoever sends it hears of the damage; here it would keep the others from being swept
      if (found instanceof VaultDamaged || token.parse(found.content).expiresAt > now) continue;
      await this.records.remove('token', found.key);
    }
  }
}
