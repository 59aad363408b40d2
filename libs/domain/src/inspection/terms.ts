import type { CalendarDay } from '@dondoc/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { InspectionTier } from './inspection.events.js';

/** Days to sign the conclusion after the draft is received, and to direct its implementation after it is signed: articles 36 and 53 of the Law on Inspection 84/2025/QH15. */
export const INSPECTION_TERMS: Readonly<Record<InspectionTier, { conclude: number; direct: number }>> = {
  government: { conclude: 30, direct: 30 },
  province: { conclude: 15, direct: 15 },
};

/** Days to publish a conclusion after it is signed, and days in a row for which it stays on the portal: Decree 43/2023/NĐ-CP. */
export const PUBLICATION_TERMS = { publish: 10, keep: 15 } as const;

/** The last day on which a conclusion published on that day must still be there: days in a row, whether worked or not. */
export const keptThrough = (publishedOn: CalendarDay): CalendarDay =>
  Temporal.PlainDate.from(publishedOn)
    .add({ days: PUBLICATION_TERMS.keep - 1 })
    .toString();
