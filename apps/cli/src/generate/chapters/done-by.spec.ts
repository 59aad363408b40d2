import { describe, expect, it } from '@jest/globals';
import { isLiving, type Office } from '../city/office.js';
import { doneBy, stillThere } from './done-by.js';

const office = (name: string, ending?: Office['ending']): Office => ({
  ...{ name, agencyId: name, symbol: 'UBND', kind: 'executive', level: 'district', parent: undefined },
  ...{ units: [], seats: [], leftLying: 2 },
  ...(ending && { ending }),
});
const successor = office('Thành phố Thủ Đức');
const ended = office('Quận 2', { on: '2021-01-01', into: [successor] });
const typedLate = { occurredAt: '2020-12-30', recordedAt: '2021-01-04T02:00:00.000Z', day: '2020-12-30' };
const typedInTime = { ...typedLate, recordedAt: '2020-12-31T02:00:00.000Z' };

describe('what an office meant to do', () => {
  it('is done by it, when it said so, as long as it is there', () => {
    expect(doneBy(ended, typedInTime)).toEqual({
      office: ended,
      occurredAt: '2020-12-30',
      day: '2020-12-30',
    });
    expect(stillThere(ended, typedInTime)()).toBe(true);
  });

  it('is done by its successor once it has ended, and not before it is typed', () => {
    expect(doneBy(ended, typedLate)).toEqual({
      ...{ office: successor, occurredAt: typedLate.recordedAt, day: '2021-01-04' },
    });
    expect(stillThere(ended, typedLate)()).toBe(false);
  });

  it('is done by whoever has the task by then, wherever that was handed over to', () => {
    const other = office('Quận 9');
    expect(doneBy(successor, typedInTime, other).office).toBe(other);
    expect(isLiving(other, '2021-01-04')).toBe(true);
  });
});
