import type { Capacity, Instant, OccurredAt } from '@dondoc/event-sourcing';

/** One event of the log with its circumstances; its data is read from its stream. */
export interface AuditEvent {
  readonly index: number;
  readonly position: string;
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  /** Who typed; who signed, in which capacity and by which document is in `holderId`, `capacity`, `documentId`. */
  readonly actorId: string;
  readonly agencyId?: string | undefined;
  readonly capacity?: Capacity | undefined;
  readonly documentId?: string | undefined;
  readonly signedOn?: string | undefined;
  readonly postId?: string | undefined;
  readonly holderId?: string | undefined;
  readonly directiveId?: string | undefined;
  readonly taskId?: string | undefined;
  readonly occurredAt: OccurredAt;
  readonly recordedAt: Instant;
  /** The running maximum of `recordedAt`: since when this event was known. */
  readonly knownAt: Instant;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId?: string | undefined;
}
