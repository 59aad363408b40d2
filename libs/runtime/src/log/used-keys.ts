import { CommandReused, type LoggedEvent } from '@dondoc/event-sourcing';
import type { LogReader } from './log-follower.js';

const KEPT = 100_000;

/**
 * Which command ran under which id, of the latest commands: the executor finds a key that comes back on the same stream,
 * this one also on another. It follows from the log, so it is the same after a restart.
 */
export class UsedKeys implements LogReader {
  private readonly hashes = new Map<string, string>();

  take({ meta }: LoggedEvent): void {
    this.keep(meta.commandId, meta.commandHash);
  }

  /** @throws CommandReused when another command has this id */
  check(commandId: string, commandHash: string): void {
    const used = this.hashes.get(commandId);
    if (used !== undefined && used !== commandHash) throw new CommandReused(commandId);
  }

  private keep(commandId: string, commandHash: string): void {
    const oldest = this.hashes.keys().next().value;
    if (this.hashes.size >= KEPT && oldest !== undefined) this.hashes.delete(oldest);
    this.hashes.set(commandId, commandHash);
  }
}
