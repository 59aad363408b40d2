import type { FindingEvent } from '@dondoc/domain';
import { idOf, type Projection } from '@dondoc/event-sourcing';
import type { FindingRow } from './finding.row.js';

export const findingProjection: Projection<FindingRow, FindingEvent> = {
  name: 'findings',
  version: 1,
  on: {
    FindingRaised: (_, { data, meta, stream, revision }) => ({
      ...data,
      id: idOf(stream),
      raisedAt: meta.occurredAt,
      revision,
    }),
    FindingSettled: (row, { data, meta, revision }) => {
      if (!row) throw new Error('the finding was never raised');
      const { occurredAt: at, agency, actor: accountId } = meta;
      const settled = { at, note: data.note, ...(agency !== undefined && { agencyId: agency }), accountId };
      return { ...row, settled, revision };
    },
  },
};
