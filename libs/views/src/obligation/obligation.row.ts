import { obligationEstablished, recurrence, reportPeriodOpened, reportsConsolidated } from '@dondoc/domain';
import { calendarDay, instant, occurredAt, text, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { signed } from '../paper/signed.js';
import type { Shown } from '../shown.js';

const opened = reportPeriodOpened.shape;

/** One period of an obligation. */
export const obligationPeriod = z.strictObject({
  from: opened.from,
  to: opened.to,
  cutOffOn: opened.cutOffOn,
  dueOn: opened.dueOn,
  openedAt: instant(),
  items: opened.items,
  leftOut: opened.leftOut.describe('Agencies that did not exist any more: nobody reports for them.'),
  consolidated: z.strictObject({ ...reportsConsolidated.shape, at: instant() }).optional(),
});
export type ObligationPeriod = Shown<typeof obligationPeriod>;

export const obligationRow = z.strictObject({
  ...obligationEstablished.shape,
  recurrence: recurrence(),
  id: uuid(),
  occurredAt: occurredAt(),
  signed: signed.optional(),
  ended: z.strictObject({ endsOn: calendarDay(), reason: text() }).optional(),
  periods: z.array(obligationPeriod),
  revision: z.int(),
});
/** A reporting obligation with all its periods. */
export type ObligationRow = Shown<typeof obligationRow>;
