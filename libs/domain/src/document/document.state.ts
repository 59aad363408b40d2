import { idOf, type Aggregate, type CalendarDay } from '@dondoc/event-sourcing';
import type { Confidentiality } from '../record/marks.js';
import { documentEvents, type DocumentEvent } from './document.events.js';

/** A numbered paper that assigns nothing: the agency's own, or another body's as it came in. */
export interface RegisteredDocument {
  readonly id: string;
  readonly agencyId: string;
  readonly direction: 'incoming' | 'outgoing';
  readonly number: string;
  readonly issuedOn: CalendarDay;
  readonly issuerId?: string;
  readonly confidentiality?: Confidentiality;
}

/** A registered document; undefined until it is registered. */
export const registeredDocument: Aggregate<RegisteredDocument | undefined, DocumentEvent> = {
  category: 'document',
  events: documentEvents,
  initial: undefined,
  evolve: (_, event) => {
    const { agencyId, direction, number, issuedOn, issuerId, confidentiality } = event.data;
    const issuer = direction === 'outgoing' ? agencyId : issuerId;
    return {
      id: idOf(event.stream),
      agencyId,
      direction,
      number,
      issuedOn,
      ...(issuer !== undefined && { issuerId: issuer }),
      ...(confidentiality !== undefined && { confidentiality }),
    };
  },
};
