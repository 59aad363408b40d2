import {
  idOf,
  type Aggregate,
  type Authority,
  type CalendarDay,
  type Capacity,
  type EventMeta,
  type Recorded,
} from '@dondoc/event-sourcing';
import type { Recurrence } from '../deadline/recurrence.js';
import { obligationEvents, type ObligationEvent } from './obligation.events.js';

type Established = Extract<ObligationEvent, { type: 'ObligationEstablished' }>['data'];

/** One period of an obligation, and the task of each agency that reports in it. */
export interface OpenedPeriod {
  readonly cutOffOn: CalendarDay;
  readonly items: readonly { readonly taskId: string; readonly leadId: string }[];
  readonly isConsolidated: boolean;
}

/** On whose authority the periods are opened: that of whoever laid the obligation down. */
export interface Signature {
  readonly agency?: string;
  readonly capacity?: Capacity;
  readonly authority?: Authority;
}

/** A reporting obligation, chế độ báo cáo định kỳ. */
export interface Obligation {
  readonly id: string;
  readonly asked: Omit<Established, 'reporterIds' | 'recurrence' | 'startsOn' | 'endsOn' | 'reference'>;
  readonly reference: string | undefined;
  readonly reporterIds: readonly string[];
  readonly recurrence: Recurrence;
  readonly startsOn: CalendarDay;
  /** The last day whose cut-off counts; undefined while there is none. */
  readonly endsOn: CalendarDay | undefined;
  readonly hasEnded: boolean;
  readonly signature: Signature;
  readonly periods: readonly OpenedPeriod[];
}

const signatureOf = ({ agency, capacity, documentId, signedOn, postId, holderId }: EventMeta): Signature => ({
  ...(agency !== undefined && { agency }),
  ...(capacity !== undefined && { capacity }),
  ...(documentId !== undefined &&
    signedOn !== undefined &&
    postId !== undefined &&
    holderId !== undefined && { authority: { documentId, signedOn, postId, holderId } }),
});

const established = ({
  data,
  meta,
  stream,
}: Recorded<ObligationEvent> & { data: Established }): Obligation => {
  const { reporterIds, recurrence, startsOn, endsOn, reference, ...asked } = data;
  return {
    id: idOf(stream),
    asked,
    reference,
    reporterIds,
    recurrence,
    startsOn,
    endsOn,
    hasEnded: false,
    signature: signatureOf(meta),
    periods: [],
  };
};

const evolve = (
  obligation: Obligation | undefined,
  event: Recorded<ObligationEvent>,
): Obligation | undefined => {
  switch (event.type) {
    case 'ObligationEstablished':
      return established(event);
    case 'ReportersChanged':
      return obligation && { ...obligation, reporterIds: event.data.reporterIds };
    case 'ReportPeriodOpened': {
      const { cutOffOn, items } = event.data;
      const period = { cutOffOn, items, isConsolidated: false };
      return obligation && { ...obligation, periods: [...obligation.periods, period] };
    }
    case 'ReportsConsolidated': {
      const { cutOffOn } = event.data;
      const periods = obligation?.periods.map((period) =>
        period.cutOffOn === cutOffOn ? { ...period, isConsolidated: true } : period,
      );
      return obligation && { ...obligation, periods: periods ?? [] };
    }
    case 'ObligationEnded':
      return obligation && { ...obligation, endsOn: event.data.endsOn, hasEnded: true };
    default:
      return event satisfies never;
  }
};

/** A reporting obligation; undefined until it is established. */
export const obligation: Aggregate<Obligation | undefined, ObligationEvent> = {
  category: 'obligation',
  events: obligationEvents,
  initial: undefined,
  evolve,
};
