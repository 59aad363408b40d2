import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { makeFolder } from '../../installation/make-folder.js';
import { RefusesToStart } from '../../installation/refuses-to-start.js';
import { clearAside, createFile, ifThere, syncFolder } from './durable-file.js';
import { RecentReads } from './recent-reads.js';
import { VaultDamaged } from './vault-damaged.js';
import { type Seal, SealBroken } from './seal.js';

/** The kinds of record, each in a folder of its own. */
export const KINDS = ['secret', 'name', 'outcome', 'account', 'pending', 'token'] as const;
export type Kind = (typeof KINDS)[number];

/** What a record holds: text under names. */
export type Content = Readonly<Record<string, string | number | boolean>>;

const opened = z.strictObject({ key: z.string(), content: z.unknown() });
/** A record as it was made. */
export type Opened = Readonly<z.infer<typeof opened>>;

const CHECK = 'check';
const WRITING = 'writing';

const damage = (error: unknown): VaultDamaged => {
  if (error instanceof VaultDamaged) return error;
  throw error;
};

/** Whether a folder was sealed before. */
export const isSealed = (folder: string): boolean => existsSync(join(folder, CHECK));

/**
 * Records in a folder that several processes share. A record is one sealed file that is made once, never changed and perhaps
 * removed; its name is an HMAC, and it opens under no other name. What was read is kept for a second: a removal by another
 * node is seen that late at most, one by this node at once.
 */
export class SealedFolder {
  private readonly recent = new RecentReads();

  private constructor(
    private readonly folder: string,
    private readonly seal: Seal,
  ) {}

  /**
   * Opens a folder, and makes it where there is none.
   * @throws RefusesToStart when the master key is another one
   */
  static async open(folder: string, seal: Seal): Promise<SealedFolder> {
    const records = new SealedFolder(folder, seal);
    await records.makeFolders();
    await records.checkKey();
    await clearAside(join(folder, WRITING));
    return records;
  }

  /** False when there is such a record. */
  async create(kind: Kind, key: string, content: Content): Promise<boolean> {
    const name = this.seal.nameOf(kind, key);
    const bytes = this.seal.close(`${kind}/${name}`, Buffer.from(JSON.stringify({ key, content })));
    return createFile(join(this.folder, WRITING), join(this.folder, kind, name), bytes);
  }

  /**
   * The content; undefined where there is no such record.
   * @throws VaultDamaged
   */
  async read(kind: Kind, key: string): Promise<unknown> {
    const name = this.seal.nameOf(kind, key);
    const known = this.recent.get(`${kind}/${name}`);
    if (known !== undefined) return known;
    const found = await this.readFile(kind, name);
    if (found) this.recent.set(`${kind}/${name}`, found.content);
    return found?.content;
  }

  async remove(kind: Kind, key: string): Promise<void> {
    const name = this.seal.nameOf(kind, key);
    this.recent.delete(`${kind}/${name}`);
    await ifThere(unlink(join(this.folder, kind, name)));
    await syncFolder(join(this.folder, kind));
  }

  /**
   * All records of a kind, in no order.
   * @throws VaultDamaged at the first that does not open
   */
  async *all(kind: Kind): AsyncGenerator<Opened> {
    for await (const found of this.allThatOpen(kind)) {
      if (found instanceof VaultDamaged) throw found;
      yield found;
    }
  }

  /** All records of a kind, in no order, with the fault in place of one that does not open. */
  async *allThatOpen(kind: Kind): AsyncGenerator<VaultDamaged | Opened> {
    for (const name of await readdir(join(this.folder, kind))) {
      const found = await this.readFile(kind, name).catch(damage);
      if (found) yield found;
    }
  }

  private async readFile(kind: Kind, name: string): Promise<Opened | undefined> {
    const bytes = await ifThere(readFile(join(this.folder, kind, name)));
    if (!bytes) return undefined;
    try {
      return opened.parse(JSON.parse(Buffer.from(this.seal.open(`${kind}/${name}`, bytes)).toString()));
    } catch (error) {
      if (error instanceof SealBroken) throw new VaultDamaged(this.folder, `${kind}/${name}`);
      throw error;
    }
  }

  private async makeFolders(): Promise<void> {
    if (!existsSync(this.folder)) {
      makeFolder(this.folder);
      chmodSync(this.folder, 0o700);
    }
    for (const name of [WRITING, ...KINDS])
      mkdirSync(join(this.folder, name), { recursive: true, mode: 0o700 });
    await syncFolder(this.folder);
  }

  /** The first who opens the folder seals a record with their key; whoever comes later must be able to open it. */
  private async checkKey(): Promise<void> {
    const file = join(this.folder, CHECK);
    if (!isSealed(this.folder)) {
      const holdsRecords = await this.holdsRecords();
      // another node may have begun between the two looks
      if (holdsRecords && !isSealed(this.folder)) throw new VaultDamaged(this.folder, CHECK);
      await createFile(join(this.folder, WRITING), file, this.seal.close(CHECK, Buffer.from(CHECK)));
    }
    try {
      this.seal.open(CHECK, await readFile(file));
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      throw new RefusesToStart(
        `The master key does not open the vault ${this.folder}: another one sealed it, or its file ${CHECK} is damaged; set VAULT_KEY_FILE to the key that belongs to it.`,
      );
    }
  }

  private async holdsRecords(): Promise<boolean> {
    for (const kind of KINDS) if ((await readdir(join(this.folder, kind))).length > 0) return true;
    return false;
  }
}
