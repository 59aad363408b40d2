import type { WallClock } from '../clock/wall-clock.js';
import { Credentials, type CredentialBook } from './credentials.js';
import { Tokens, type TokenBook } from './tokens.js';

/** Where a vault keeps things: one adapter for a file of this process alone, one for a folder that several share. */
export interface VaultAdapter {
  readonly credentials: CredentialBook;
  readonly tokens: TokenBook;
  /** The bytes under this name; made by the first who asks, and the same for everybody from then on. */
  secret(name: string, make: () => Uint8Array): Promise<Uint8Array>;
  close(): void;
}

/** The one place for what may never be an event: credentials, tokens, keys. */
export class Vault {
  readonly credentials: Credentials;

  constructor(
    private readonly adapter: VaultAdapter,
    /** The key of the HMAC that stands in events as `commandHash`: 32 bytes, made at the first start. */
    readonly commandKey: Uint8Array,
  ) {
    this.credentials = new Credentials(adapter.credentials);
  }

  tokens(clock: WallClock, lifetimeMs: number): Tokens {
    return new Tokens(this.adapter.tokens, clock, lifetimeMs);
  }

  close(): void {
    this.adapter.close();
  }
}
