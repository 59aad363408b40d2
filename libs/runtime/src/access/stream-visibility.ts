import { categoryOf, dayOf, idOf, type Actor, type EventStore } from '@dondoc/event-sourcing';
import { LRUCache } from 'lru-cache';
import type { Offices } from '../actor/offices.js';
import type { BusinessClock } from '../clock/business-clock.js';
import type { AccessControl } from './access-control.js';

/** What a stream says about who may see it: its first event, and each that gives an agency a place in it. */
interface Scope {
  readonly restricted: boolean;
  readonly agencyIds: readonly string[];
  /** The task whose visibility this stream shares. */
  readonly taskId?: string;
  /** The stream of what it is about, whose visibility a finding shares. */
  readonly subject?: string;
}

const STREAMS_KEPT = 20_000;
const OPEN: Scope = { restricted: false, agencyIds: [] };
const HIDDEN: ReadonlySet<string> = new Set(['account', 'policy', 'clock', 'number', 'operation']);

const CITING = ['directive', 'plan', 'document', 'task'] as const;

const ids = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');

/** Sessions and inspections say in words what they are about. */
const subjectOf = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('id' in value)) return undefined;
  return `${String(value.type)}-${String(value.id)}`;
};

const scopeOf = (data: Readonly<Record<string, unknown>>): Scope => {
  const visibility = data['visibility'] as { restricted: boolean; agencyIds: string[] } | undefined;
  const { issuerId, leadId, coordinatorIds, consolidatorId, reporterIds, taskId } = data;
  const subject = subjectOf(data['subject']);
  return {
    restricted: visibility?.restricted ?? false,
    agencyIds: [
      ...(visibility?.agencyIds ?? []),
      ...ids(issuerId),
      ...ids(leadId),
      ...ids(coordinatorIds),
      ...ids(consolidatorId),
      ...ids(reporterIds),
    ],
    ...(typeof taskId === 'string' && { taskId }),
    ...(subject !== undefined && { subject }),
  };
};

/** Agencies that a later event gives a place, by which they see what went before as well. */
const joining = (
  type: string,
  { toAgencyId, leadId, reporterIds }: Readonly<Record<string, unknown>>,
): readonly string[] => [
  ...ids(toAgencyId),
  ...(type === 'LeadReassigned' ? ids(leadId) : []),
  ...(type === 'ReportersChanged' ? ids(reporterIds) : []),
];

/** Where it is read who may see what. */
interface Sources {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly access: AccessControl;
  readonly offices: Pick<Offices, 'inPlaceOf'>;
  readonly clock: Pick<BusinessClock, 'now'>;
}

/**
 * Whether an actor may see a stream. What is open to all is said by its first event for ever; a restricted stream is read
 * again, since agencies may have come to it. Whoever stands in the place of an agency sees what that one saw.
 */
export class StreamVisibility {
  private readonly scopes = new LRUCache<string, Scope>({ max: STREAMS_KEPT });

  constructor(private readonly sources: Sources) {}

  async maySee(actor: Actor, stream: string): Promise<boolean> {
    const { access } = this.sources;
    if (HIDDEN.has(categoryOf(stream))) return access.seesWholeTrail(actor);
    if (access.seesRestricted(actor)) return true;
    if (categoryOf(stream) === 'citation') return this.maySeeCiting(actor, idOf(stream));
    const scope = await this.scope(stream);
    if (scope.taskId !== undefined && categoryOf(stream) === 'reminder')
      return this.maySee(actor, `task-${scope.taskId}`);
    if (scope.subject !== undefined) return this.maySee(actor, scope.subject);
    if (!scope.restricted) return true;
    return (await this.standingFor(actor)).some((id) => scope.agencyIds.includes(id));
  }

  private async standingFor({ agencyId }: Actor): Promise<readonly string[]> {
    if (agencyId === undefined) return [];
    const { offices, clock } = this.sources;
    return [agencyId, ...offices.inPlaceOf(agencyId, dayOf(await clock.now()))];
  }

  /** What is said of citations is seen by whoever sees the record that cites; in which register it is, its id does not say. */
  private async maySeeCiting(actor: Actor, id: string): Promise<boolean> {
    for (const category of CITING) if (!(await this.maySee(actor, `${category}-${id}`))) return false;
    return true;
  }

  private async scope(stream: string): Promise<Scope> {
    const known = this.scopes.get(stream);
    if (known) return known;
    let scope: Scope | undefined;
    for await (const page of this.sources.store.readStream(stream))
      for (const event of page) {
        const data = event.data as Record<string, unknown>;
        if (!scope) scope = scopeOf(data);
        else scope = { ...scope, agencyIds: [...scope.agencyIds, ...joining(event.type, data)] };
        if (!scope.restricted) return this.keep(stream, scope);
      }
    return scope ?? OPEN;
  }

  private keep(stream: string, scope: Scope): Scope {
    this.scopes.set(stream, scope);
    return scope;
  }
}
