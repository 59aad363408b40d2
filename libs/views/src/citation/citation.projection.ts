import type { CitationEvent } from '@dondoc/domain';
import { idOf, type OccurredAt, type Projection } from '@dondoc/event-sourcing';

/** What was said about one citation, and since when; without a paper it waits again. */
interface Resolution {
  readonly words: string;
  readonly documentId?: string;
  readonly from: OccurredAt;
}

/** What people said about the citations of one paper or task, in the order of the log. */
export interface CitationRow {
  readonly id: string;
  readonly resolutions: readonly Resolution[];
}

const more = (row: CitationRow | undefined, stream: string, next: Resolution): CitationRow => ({
  id: idOf(stream),
  resolutions: [...(row?.resolutions ?? []), next],
});

export const citationProjection: Projection<CitationRow, CitationEvent> = {
  name: 'citations',
  version: 1,
  on: {
    CitationResolved: (row, { data: { words, documentId }, meta, stream }) =>
      more(row, stream, { words, documentId, from: meta.occurredAt }),
    CitationReopened: (row, { data: { words }, meta, stream }) =>
      more(row, stream, { words, from: meta.occurredAt }),
  },
};
