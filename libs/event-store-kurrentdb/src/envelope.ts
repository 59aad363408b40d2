import { isInstant, type EventMeta } from '@dondoc/event-sourcing';

/**
 * What stands in the metadata of an event of ours. Its `id` is the id that the port knows: the server's own id of the event is
 * another one, drawn for one append alone, so that the server never takes an append of somebody else for a repetition of it.
 */
export type Envelope = EventMeta & { readonly id: string; readonly v: number };

export const isEnvelope = (metadata: unknown): metadata is Envelope =>
  typeof metadata === 'object' &&
  metadata !== null &&
  'id' in metadata &&
  typeof metadata.id === 'string' &&
  'v' in metadata &&
  typeof metadata.v === 'number' &&
  'recordedAt' in metadata &&
  typeof metadata.recordedAt === 'string' &&
  isInstant(metadata.recordedAt) &&
  ['origin', 'commandId', 'commandHash', 'salt'].every((name) => Object.hasOwn(metadata, name));
