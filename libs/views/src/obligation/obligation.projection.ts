import { idOf, startOf, type Projected, type Projection } from '@dondoc/event-sourcing';
import type { ObligationEvent } from '@dondoc/domain';
import { signedBy } from '../paper/signed.js';
import type { ObligationRow } from './obligation.row.js';

type Of<Type extends ObligationEvent['type']> = Projected<Extract<ObligationEvent, { type: Type }>>;

const change =
  <Type extends ObligationEvent['type']>(
    apply: (row: ObligationRow, event: Of<Type>) => Partial<ObligationRow>,
  ) =>
  (row: ObligationRow | undefined, event: Of<Type>): ObligationRow => {
    if (!row) throw new Error('the obligation was never established');
    return { ...row, ...apply(row, event), revision: event.revision };
  };

export const obligationProjection: Projection<ObligationRow, ObligationEvent> = {
  name: 'obligations',
  version: 1,
  on: {
    ObligationEstablished: (_, { data, meta, stream, revision }) => ({
      ...data,
      id: idOf(stream),
      occurredAt: meta.occurredAt,
      ...signedBy(meta),
      periods: [],
      revision,
    }),
    ReportersChanged: change((_, { data: { reporterIds } }) => ({ reporterIds })),
    ReportPeriodOpened: change((row, { data: { from, to, cutOffOn, dueOn, items, leftOut }, meta }) => ({
      periods: [
        ...row.periods,
        { from, to, cutOffOn, dueOn, items, leftOut, openedAt: startOf(meta.occurredAt) },
      ],
    })),
    ReportsConsolidated: change((row, { data, meta }) => ({
      periods: row.periods.map((period) =>
        period.cutOffOn === data.cutOffOn
          ? { ...period, consolidated: { ...data, at: startOf(meta.occurredAt) } }
          : period,
      ),
    })),
    ObligationEnded: change((_, { data: ended }) => ({ ended, endsOn: ended.endsOn })),
  },
};
