import { parseInstant, refusal, type Decision, type Instant } from '@dondoc/event-sourcing';
import type { ClockEvent } from '../clock.js';
import type { AdvanceClock } from '../commands/advance-clock.js';

/** The clock stands there already or later. Details: to, clock. */
export const clockForwardOnly = refusal<{ to: Instant; clock: Instant }>(
  'clock-forward-only',
  'rule',
  ({ to, clock }) => ({
    vi: `Đồng hồ mô phỏng đang ở ${clock} nên không thể chuyển về ${to}; hãy chọn thời điểm sau đó.`,
    en: `The simulated clock stands at ${clock} and cannot move to ${to}; choose a later moment.`,
  }),
);

/** The text is no moment. Details: to. */
export const momentUnreadable = refusal<{ to: string }>('moment-unreadable', 'rule', ({ to }) => ({
  vi: `“${to}” không phải thời điểm có múi giờ; hãy ghi như 2020-09-14T16:00:00+07:00.`,
  en: `"${to}" is not a moment with its offset; write it like 2020-09-14T16:00:00+07:00.`,
}));

export const advanceClock: Decision<Instant | undefined, ClockEvent, Pick<AdvanceClock, 'to'>> = {
  decide: (body, clock) => {
    const to = parseInstant(body.to);
    if (to === undefined) throw momentUnreadable({ to: body.to });
    if (clock !== undefined && to <= clock) throw clockForwardOnly({ to, clock });
    return [{ type: 'ClockAdvanced', data: { to } }];
  },
};
