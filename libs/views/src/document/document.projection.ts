import { idOf, type OccurredAt, type Projection } from '@dondoc/event-sourcing';
import type { DocumentEvent } from '@dondoc/domain';

export interface DocumentRow extends Readonly<DocumentEvent['data']> {
  readonly id: string;
  readonly occurredAt: OccurredAt;
  readonly revision: number;
}

export const documentProjection: Projection<DocumentRow, DocumentEvent> = {
  name: 'documents',
  version: 1,
  on: {
    DocumentRegistered: (_, { data, meta, stream, revision }) => ({
      ...data,
      id: idOf(stream),
      occurredAt: meta.occurredAt,
      revision,
    }),
  },
};
