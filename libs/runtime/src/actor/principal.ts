import { deriveId } from '@dondoc/event-sourcing';

/** Who is signed in. The first account is the installation's administrator without holding a post. */
export interface Principal {
  readonly accountId: string;
  readonly administrator: boolean;
  /** The engine itself: policies and the setting up of the installation; no role table applies to it. */
  readonly system: boolean;
}

/** The account under which policies act. */
export const systemPrincipal = (origin: string): Principal => ({
  accountId: deriveId(origin, 'system'),
  administrator: false,
  system: true,
});
