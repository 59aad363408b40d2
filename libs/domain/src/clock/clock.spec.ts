import { describe, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import { clock, CLOCK_ID, type ClockEvent } from './clock.js';
import { advanceClock } from './decisions/advance-clock.js';

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
});
