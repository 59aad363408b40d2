import { CommandReused, type LoggedEvent } from '@dondoc/event-sourcing';
import { LRUCache } from 'lru-cache';
import type { LogReader } from './log-follower.js';

const KEPT = 100_000;

/**
 * Which command ran under which id, of the latest commands: the executor finds a key that comes back on the same stream,
 * this one also on another. It follows from the log, so it is the same after a restart.
 */
export class UsedKeys implements LogReader {
  // a Map whose oldest entry is deleted at each step walks over all that were deleted before: minutes at a million events
  private readonly hashes = new LRUCache<string, string>({ max: KEPT });

  take({ meta }: LoggedEvent): void {
    this.hashes.set(meta.commandId, meta.commandHash);
  }

  /** @throws CommandReused when another command has this id */
  check(commandId: string, commandHash: string): void {
    // asking does not make it later
    const used = this.hashes.peek(commandId);
    if (used !== undefined && used !== commandHash) throw new CommandReused(commandId);
  }
}
