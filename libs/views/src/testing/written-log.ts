import { createHash } from 'node:crypto';
import { startOf, type Instant, type LoggedEvent, type OccurredAt } from '@dondoc/event-sourcing';

/** An opaque id that a reader of a test can recognise by its name. */
export const idFor = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

interface Circumstances {
  readonly recordedAt?: Instant;
  readonly actor?: string;
  readonly agency?: string;
}

/** A log written by hand: events with their circumstances, in the order given, no rule asked. */
export class WrittenLog {
  readonly events: LoggedEvent[] = [];
  private readonly revisions = new Map<string, number>();

  /** Recorded when it occurred unless said otherwise, but never before the event in front of it. */
  add(
    stream: string,
    type: string,
    data: unknown,
    occurredAt: OccurredAt,
    { recordedAt = startOf(occurredAt), actor = idFor('clerk'), agency }: Circumstances = {},
  ): this {
    const revision = (this.revisions.get(stream) ?? -1) + 1;
    this.revisions.set(stream, revision);
    const index = this.events.length;
    const last = this.events.at(-1)?.meta.recordedAt ?? recordedAt;
    this.events.push({
      id: idFor(`event ${index}`),
      stream,
      revision,
      index,
      position: String(index),
      type,
      v: 1,
      data,
      meta: {
        origin: idFor('origin'),
        actor,
        ...(agency && { agency }),
        occurredAt,
        recordedAt: last > recordedAt ? last : recordedAt,
        commandId: idFor(`command ${index}`),
        commandHash: '0'.repeat(64),
        correlationId: idFor(`command ${index}`),
        salt: '0'.repeat(64),
      },
    });
    return this;
  }
}
