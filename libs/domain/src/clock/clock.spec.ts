import { describe, expect, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import { clock, CLOCK_ID, type ClockEvent } from './clock.js';
import { advanceClock, timeGoesForwardOnly } from './decisions/advance-clock.js';

const advancedTo = (to: string): ClockEvent => ({ type: 'ClockAdvanced', data: { to } });
const unset = scenario(clock, CLOCK_ID);
const set = unset.given(advancedTo('2020-09-14T01:00:00.000Z'));

describe('advancing the simulated clock', () => {
  it('may start anywhere', () =>
    unset
      .when(advanceClock, { to: '2020-03-24T01:00:00.000Z' })
      .then(advancedTo('2020-03-24T01:00:00.000Z')));
  it('moves forward', () =>
    set.when(advanceClock, { to: '2020-09-14T01:00:01.000Z' }).then(advancedTo('2020-09-14T01:00:01.000Z')));
  it('is refused backwards', () =>
    set.when(advanceClock, { to: '2020-09-14T00:59:59.000Z' }).thenRejected('time-goes-forward-only'));
  it('is refused to where it stands', () =>
    set.when(advanceClock, { to: '2020-09-14T01:00:00.000Z' }).thenRejected('time-goes-forward-only'));
  it('is told where the clock stands as people write it', () =>
    expect(
      timeGoesForwardOnly({ now: '2020-09-14T01:00:00.000Z', to: '2020-03-24T01:00:00.000Z' }).sentence,
    ).toEqual({
      vi: 'Thời gian mô phỏng đang ở 08 giờ 00 ngày 14/9/2020 và chỉ đi tới; hãy chọn thời điểm sau đó.',
      en: 'Simulated time stands at 08:00 on 14 September 2020 and goes forward only; choose a later moment.',
    }));
});
