import { refusal, type Decision, type Instant } from '@dondoc/event-sourcing';
import { printMoment } from '../../calendar/printed-day.js';
import type { ClockEvent } from '../clock.js';

/** Simulated time never goes back. Details: now, to. */
export const timeGoesForwardOnly = refusal<{ now: Instant; to: Instant }>(
  'time-goes-forward-only',
  'rule',
  ({ now }) => {
    const { vi, en } = printMoment(now);
    return {
      vi: `Thời gian mô phỏng đang ở ${vi} và chỉ đi tới; hãy chọn thời điểm sau đó.`,
      en: `Simulated time stands at ${en} and goes forward only; choose a later moment.`,
    };
  },
);

/** Moves simulated time to a later instant. */
export const advanceClock = {
  decide: ({ to }, now) => {
    if (now !== undefined && to <= now) throw timeGoesForwardOnly({ now, to });
    return [{ type: 'ClockAdvanced', data: { to } }];
  },
} satisfies Decision<Instant | undefined, ClockEvent, { readonly to: Instant }>;
