import { idOf, type Projection } from '@dondoc/event-sourcing';
import type { DocumentEvent } from '@dondoc/domain';
import { shownSummary } from '../paper/shown-summary.js';
import { signedBy } from '../paper/signed.js';
import type { DocumentRow } from './document.row.js';

export const documentProjection: Projection<DocumentRow, DocumentEvent> = {
  name: 'documents',
  version: 4,
  on: {
    DocumentRegistered: (_, { data, meta, stream, revision }) => ({
      ...data,
      summary: shownSummary(data),
      id: idOf(stream),
      occurredAt: meta.occurredAt,
      ...signedBy(meta),
      revision,
    }),
  },
};
