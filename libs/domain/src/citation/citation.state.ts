import type { Aggregate } from '@dondoc/event-sourcing';
import { citationEvents, type CitationEvent } from './citation.events.js';

/** Which paper is meant by words that one record cites. */
export interface ResolvedWords {
  readonly words: string;
  readonly documentId: string;
}

/** What people said about the citations of one paper or task; its id is that record's own. */
export const citations: Aggregate<readonly ResolvedWords[], CitationEvent> = {
  category: 'citation',
  events: citationEvents,
  initial: [],
  evolve: (resolved, event) => {
    const others = resolved.filter(({ words }) => words !== event.data.words);
    switch (event.type) {
      case 'CitationResolved': {
        const { words, documentId } = event.data;
        return [...others, { words, documentId }];
      }
      case 'CitationReopened':
        return others;
      default:
        return event satisfies never;
    }
  },
};
