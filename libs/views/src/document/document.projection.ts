import { idOf, type Projection } from '@dondoc/event-sourcing';
import type { DocumentEvent } from '@dondoc/domain';
import type { DocumentRow } from './document.row.js';

export const documentProjection: Projection<DocumentRow, DocumentEvent> = {
  name: 'documents',
  version: 2,
  on: {
    DocumentRegistered: (_, { data, meta, stream, revision }) => ({
      ...data,
      id: idOf(stream),
      occurredAt: meta.occurredAt,
      revision,
    }),
  },
};
