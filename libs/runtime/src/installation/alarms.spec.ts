import { describe, expect, it } from '@jest/globals';
import { Alarms } from './alarms.js';

const at = { now: 0 };
const alarms = () => new Alarms({ now: () => at.now });
const full = new Error('disk full');

describe('an alarm', () => {
  it('is told to who listens already, and to who listens only later', () => {
    const raised = alarms();
    const told: string[] = [];
    raised.raise('views', full);
    raised.listen((part, reason) => told.push(`${part}: ${reason.message}`));
    raised.raise('store', full);
    expect(told).toEqual(['views: disk full', 'store: disk full']);
  });

  it('stands until it is cleared, or ends by itself when it was to last for a time', () => {
    const raised = alarms();
    raised.raise('views', full);
    raised.raise('reminders', full, 1_000);
    at.now = 1_000;
    expect(raised.all).toEqual([{ part: 'views', reason: 'disk full' }]);
    raised.clear('views');
    expect(raised.all).toEqual([]);
  });
});
