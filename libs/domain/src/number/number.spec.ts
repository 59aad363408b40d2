import { Rejected } from '@dondoc/event-sourcing';
import { on, scenario } from '@dondoc/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { registeredDocument } from '../document/document.state.js';
import { actingFor, amongAgencies, CITY, DEPARTMENT, idFor, OFFICE } from '../testing/agencies.js';
import { releaseNumber } from './decisions/release-number.js';
import { takeNumber, type TakeNumber } from './decisions/take-number.js';
import { numberIdOf, readForeignNumber, readNumber } from './number-id.js';
import type { NumberEvent } from './number.events.js';
import { numberRegister } from './number.state.js';

const wanted = { agencyId: CITY, year: 2020, printed: '1043/QĐ-UBND' };
const free = amongAgencies(scenario(numberRegister, numberIdOf(wanted)))
  .at('2020-03-24T01:00:00.000Z')
  .by(actingFor(CITY));
const take: TakeNumber = {
  agencyId: CITY,
  documentId: idFor('1043'),
  kind: 'directive',
  printed: '1043/QĐ-UBND',
};
const taken: NumberEvent = {
  type: 'NumberTaken',
  data: { documentId: idFor('1043'), kind: 'directive', number: '1043/QĐ-UBND' },
};
const release = { agencyId: CITY, year: 2020, number: '1043/QĐ-UBND', reason: 'Gõ nhầm số' };
const released: NumberEvent = {
  type: 'NumberReleased',
  data: { documentId: idFor('1043'), reason: 'Gõ nhầm số' },
};

const refusalOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof Rejected) return error;
  }
  return undefined;
};

describe('taking a number', () => {
  it('reserves it for the document', () => free.when(takeNumber, take).then(taken));
  it('prints it as it stands on paper, however it was typed', () =>
    free.when(takeNumber, { ...take, printed: ' 1043 / QĐ – UBND ' }).then(taken));
  it('is refused while another document holds it', () =>
    free
      .given(on('2020-03-24', taken))
      .when(takeNumber, { ...take, documentId: idFor('second 1043') })
      .thenRejected('number-taken'));
  it('says who holds it and since when', async () => {
    const { decide } = takeNumber;
    const { state } = free.given(on('2020-03-24', taken));
    const refused = refusalOf(() => decide(take, state, {} as never, undefined));
    expect(refused?.sentence.vi).toBe(
      'Số 1043/QĐ-UBND năm 2020 đã vào sổ ngày 24/3/2020; mở văn bản đó hoặc kiểm tra lại số.',
    );
    expect(refused?.sentence.en).toBe(
      'This number is already registered for 2020; open it or check the number.',
    );
    expect(refused?.details).toMatchObject({ documentId: idFor('1043'), takenOn: '2020-03-24' });
  });
  it('succeeds again once it was released', () =>
    free.given(taken, released).when(takeNumber, take).then(taken));
  it('is open to a unit under the agency: it signs nothing', () =>
    free.by(actingFor(OFFICE)).when(takeNumber, take).then(taken));
  it('is refused to another agency', () =>
    amongAgencies(scenario(numberRegister, numberIdOf({ ...wanted, agencyId: DEPARTMENT })))
      .by(actingFor(CITY))
      .when(takeNumber, { ...take, agencyId: DEPARTMENT })
      .thenRejected('not-acting-for-agency'));
});

describe('releasing a number', () => {
  it('frees it and keeps the reason', () => free.given(taken).when(releaseNumber, release).then(released));
  it('is refused while the document that holds it exists', () =>
    free
      .given(taken)
      .with(registeredDocument, idFor('1043'), {
        type: 'DocumentRegistered',
        data: {
          agencyId: CITY,
          direction: 'outgoing',
          kind: 'directive',
          number: '1043/QĐ-UBND',
          issuedOn: '2020-03-24',
          summary: 'Kế hoạch',
          basis: [],
        },
      })
      .when(releaseNumber, release)
      .thenRejected('number-in-use'));
  it('is refused where nobody holds it', () => free.when(releaseNumber, release).thenRejected('number-free'));
  it('is refused a second time', () =>
    free.given(taken, released).when(releaseNumber, release).thenRejected('number-free'));
  it('is refused to another agency', () =>
    free
      .given(taken)
      .by(actingFor(idFor('elsewhere')))
      .when(releaseNumber, release)
      .thenRejected('not-acting-for-agency'));
});

describe('the stream of a number', () => {
  it('is composed of agency, year, series and number', () =>
    expect(numberIdOf(wanted)).toBe(`${CITY}.2020.QĐ.1043`));
  it('is the same for a number with and without its leading zero', () =>
    expect(numberIdOf({ ...wanted, printed: '8/QĐ-UBND' })).toBe(
      numberIdOf({ ...wanted, printed: '08/QĐ-UBND' }),
    ));
  it('is another one each year, for each agency and for each kind', () => {
    const others = [
      { ...wanted, year: 2021 },
      { ...wanted, agencyId: DEPARTMENT },
      { ...wanted, printed: '1043/KH-UBND' },
    ];
    expect(new Set([wanted, ...others].map(numberIdOf)).size).toBe(4);
  });
  it('is refused for a legal document of another year', () =>
    expect(refusalOf(() => numberIdOf({ ...wanted, printed: '18/2017/QĐ-UBND' }))?.code).toBe(
      'number-of-other-year',
    ));
  it.each([
    ['1043/QÐ-UBND', 'wrong-letter-eth'],
    ['1043/QD-UBND', 'document-type-misspelled'],
    ['một nghìn', 'document-number-malformed'],
  ])('is refused for %s with the reason that the number has', (printed, code) =>
    expect(refusalOf(() => readNumber(printed))?.code).toBe(code),
  );
  it('takes another body’s number of any form, but no look-alike letter', () => {
    expect(readForeignNumber('số 12 mật')).toBe('số 12 mật');
    expect(refusalOf(() => readForeignNumber('1043/QÐ-UBND'))?.code).toBe('wrong-letter-eth');
  });
  it('never throws anything but a refusal, whatever is typed', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2000, max: 2030 }), (printed, year) => {
        const refused = refusalOf(() => numberIdOf({ agencyId: CITY, year, printed }));
        expect(refused === undefined || refused.sentence.vi.length > 0).toBe(true);
      }),
    ));
});
