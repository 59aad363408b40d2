import type { CommandBody } from '@dondoc/domain';
import { readBody } from '@dondoc/runtime';
import type { Rules } from '../engine/world.js';

const MOST = 40;

/** Keeps some bodies of every command that people give, to be read as the HTTP edge reads them. */
export class WatchedBodies {
  private readonly seen = new Map<string, CommandBody[]>();

  constructor(private readonly rules: Rules) {}

  /** The same rules, watched. */
  get watching(): Rules {
    const commands = this.rules.commands.map((command) => ({
      ...command,
      bind: (...[body, circumstances]: Parameters<typeof command.bind>) => {
        // over HTTP an account comes with a password, and policies speak to nobody
        const isTyped = command.name !== 'RegisterAccount' && circumstances.actor.roles.length > 0;
        if (isTyped) this.keep(command.name, body);
        return command.bind(body, circumstances);
      },
    }));
    return { ...this.rules, commands };
  }

  /** Reads all that were kept. @returns the names of their commands @throws what the edge refuses with */
  async read(): Promise<readonly string[]> {
    for (const { name, body } of this.rules.commands)
      for (const given of this.seen.get(name) ?? []) await readBody(body, JSON.parse(JSON.stringify(given)));
    return [...this.seen.keys()];
  }

  private keep(name: string, body: CommandBody): void {
    const kept = this.seen.get(name) ?? [];
    if (kept.length < MOST) this.seen.set(name, [...kept, body]);
  }
}
