import { describe, expect, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import fc from 'fast-check';
import {
  appointed,
  CHAIR,
  CHAIRMAN,
  CITY,
  dissolved,
  DISTRICT_ONE,
  idFor,
  placedUnder,
  postEstablished,
  registered,
  vacated,
} from '../testing/agencies.js';
import { holderOf, isActive, nameOn, parentOn, postsHeldBy, postsWithRole } from './agency-on-day.js';
import type { AgencyEvent } from './agency.events.js';
import { agency } from './agency.state.js';

const renamed = (name: string, effectiveOn: string): AgencyEvent => ({
  type: 'AgencyRenamed',
  data: { name, effectiveOn },
});

const after = (...happened: readonly AgencyEvent[]) => {
  const { state } = scenario(agency, CITY).given(registered('UBND'), ...happened);
  if (!state) throw new Error('registered');
  return state;
};

describe('an agency on a day', () => {
  it('is active from its first day until the day of its dissolution', () => {
    const state = after(dissolved('2020-07-01'));
    expect(
      ['2019-12-31', '2020-01-01', '2020-06-30', '2020-07-01'].map((day) => isActive(state, day)),
    ).toEqual([false, true, true, false]);
  });
  it('is never active when nobody registered it', () =>
    expect(isActive(undefined, '2020-01-01')).toBe(false));
  it('has the name that counts on the day, in whatever order the names were entered', () => {
    const state = after(renamed('B', '2020-09-01'), renamed('A', '2020-03-01'));
    expect(['2020-02-29', '2020-03-01', '2020-08-31', '2020-09-01'].map((day) => nameOn(state, day))).toEqual(
      ['UBND', 'A', 'A', 'B'],
    );
  });
  it('keeps its first name for the days before it existed', () =>
    expect(nameOn(after(), '2000-01-01')).toBe('UBND'));
  it('takes the name that was entered last when two count from one day', () =>
    expect(nameOn(after(renamed('A', '2020-03-01'), renamed('B', '2020-03-01')), '2020-03-01')).toBe('B'));
  it('stands under the superior of the day', () => {
    const state = after(placedUnder(CITY, '2020-02-01'), placedUnder(DISTRICT_ONE, '2020-07-01'));
    expect(['2020-01-31', '2020-02-01', '2020-07-01'].map((day) => parentOn(state, day))).toEqual([
      undefined,
      CITY,
      DISTRICT_ONE,
    ]);
  });
});

describe('the holder of a post', () => {
  const successor = idFor('successor');
  const state = after(
    postEstablished(CHAIR, 'head', 'leader'),
    appointed(CHAIR, CHAIRMAN),
    vacated(CHAIR, CHAIRMAN, '2020-06-01'),
    appointed(CHAIR, successor, '2020-06-15'),
  );

  it('is who was appointed, up to the day before it was vacated', () =>
    expect(
      ['2019-12-31', '2020-01-01', '2020-05-31', '2020-06-01', '2020-06-15'].map((day) =>
        holderOf(state, CHAIR, day),
      ),
    ).toEqual([undefined, CHAIRMAN, CHAIRMAN, undefined, successor]));
  it('holds the post in the list of their posts on the same days', () => {
    expect(postsHeldBy(state, CHAIRMAN, '2020-05-31').map(({ postId }) => postId)).toEqual([CHAIR]);
    expect(postsHeldBy(state, CHAIRMAN, '2020-06-01')).toEqual([]);
  });
  it('is found by role', () => {
    expect(postsWithRole(state, 'leader').map(({ postId }) => postId)).toEqual([CHAIR]);
    expect(postsWithRole(state, 'clerk')).toEqual([]);
  });

  const day = fc.constantFrom('2020-01-01', '2020-03-01', '2020-05-01', '2020-07-01', '2020-09-01');
  const change = fc.oneof(
    fc.record({ act: fc.constant(appointed), who: fc.constantFrom(CHAIRMAN, successor), when: day }),
    fc.record({ act: fc.constant(vacated), who: fc.constantFrom(CHAIRMAN, successor), when: day }),
  );

  it('is at most one person, and agrees with the list of posts, whatever was recorded', () =>
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), day, (changes, when) => {
        const any = after(
          postEstablished(CHAIR, 'head'),
          ...changes.map(({ act, who, when: on }) => act(CHAIR, who, on)),
        );
        const holder = holderOf(any, CHAIR, when);
        const holders = [CHAIRMAN, successor].filter((who) => postsHeldBy(any, who, when).length > 0);
        expect(holders).toEqual(holder === undefined ? [] : [holder]);
      }),
    ));
});
