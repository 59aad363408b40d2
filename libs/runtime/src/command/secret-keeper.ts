import type { CommandBody } from '@dondoc/domain';
import type { Outcome } from '@dondoc/event-sourcing';

/** What surrounds a command whose body holds secrets: they go to the vault, never to an event or into a hash as they are. */
export interface SecretKeeper {
  /** The body without its secrets; the command's hash is taken of this. */
  readonly withoutSecrets: (plain: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** Keeps the secrets before the command runs, and makes them good once it has. */
  readonly around: (target: string, body: CommandBody, run: () => Promise<Outcome>) => Promise<Outcome>;
}
