import { categoryOf, type Actor, type EventStore } from '@dondoc/event-sourcing';
import type { AccessControl } from './access-control.js';

/** What the first event of a stream says about who may see it. */
interface Scope {
  readonly restricted: boolean;
  readonly agencyIds: readonly string[];
  /** The task whose visibility this stream shares. */
  readonly taskId?: string;
}

const STREAMS_KEPT = 20_000;
const OPEN: Scope = { restricted: false, agencyIds: [] };
const HIDDEN: ReadonlySet<string> = new Set(['account', 'policy', 'clock', 'number', 'operation']);

const ids = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');

const scopeOf = (data: Readonly<Record<string, unknown>>): Scope => {
  const visibility = data['visibility'] as { restricted: boolean; agencyIds: string[] } | undefined;
  const { issuerId, leadId, coordinatorIds, consolidatorId, taskId } = data;
  return {
    restricted: visibility?.restricted ?? false,
    agencyIds: [
      ...(visibility?.agencyIds ?? []),
      ...ids(issuerId),
      ...ids(leadId),
      ...ids(coordinatorIds),
      ...ids(consolidatorId),
    ],
    ...(typeof taskId === 'string' && { taskId }),
  };
};

/** Whether an actor may see a stream: read once from the stream's first event, which says it for ever. */
export class StreamVisibility {
  private readonly scopes = new Map<string, Scope>();

  constructor(
    private readonly store: Pick<EventStore, 'readStream'>,
    private readonly access: AccessControl,
  ) {}

  async maySee(actor: Actor, stream: string): Promise<boolean> {
    if (HIDDEN.has(categoryOf(stream))) return this.access.seesWholeTrail(actor);
    if (this.access.seesRestricted(actor)) return true;
    const scope = await this.scope(stream);
    if (scope.taskId !== undefined && categoryOf(stream) === 'reminder')
      return this.maySee(actor, `task-${scope.taskId}`);
    return !scope.restricted || (actor.agencyId !== undefined && scope.agencyIds.includes(actor.agencyId));
  }

  private async scope(stream: string): Promise<Scope> {
    const known = this.scopes.get(stream);
    if (known) return known;
    for await (const page of this.store.readStream(stream)) {
      const first = page[0];
      if (first) return this.keep(stream, scopeOf(first.data as Record<string, unknown>));
    }
    return OPEN;
  }

  private keep(stream: string, scope: Scope): Scope {
    const oldest = this.scopes.keys().next().value;
    if (this.scopes.size >= STREAMS_KEPT && oldest !== undefined) this.scopes.delete(oldest);
    this.scopes.set(stream, scope);
    return scope;
  }
}
