import { describe, expect, it } from '@jest/globals';
import { lookInto } from '@dondoc/event-sourcing';
import { agency } from '../agency/agency.state.js';
import { directive } from '../directive/directive.state.js';
import { issueDirective } from '../directive/decisions/issue-directive.js';
import { APRIL_1, CITY, city, DIRECTIVE, registered } from '../task/testing/task.fixtures.js';
import { TaskOffice } from '../task/testing/task-office.js';
import { releaseNumber } from './decisions/release-number.js';
import { numberIdOf } from './number-id.js';
import { numberRegister } from './number.state.js';

const PRINTED = '77/QĐ-UBND';
const NUMBER = numberIdOf({ agencyId: CITY, year: 2020, printed: PRINTED });

const issuing = {
  aggregate: directive,
  id: DIRECTIVE,
  decision: issueDirective,
  body: {
    issuerId: CITY,
    number: PRINTED,
    issuedOn: '2020-04-01',
    summary: 'Giao nhiệm vụ',
    basis: [],
    clauses: [],
  },
  actor: city,
  now: APRIL_1,
};
const releasing = {
  aggregate: numberRegister,
  id: NUMBER,
  decision: releaseNumber,
  body: { agencyId: CITY, year: 2020, number: PRINTED, reason: 'Vào sổ nhầm.' },
  actor: city,
  now: APRIL_1,
};

const reserved = async () => {
  const office = new TaskOffice();
  await office.given(agency, CITY, registered('UBND Thành phố', 'city'));
  await office.given(numberRegister, NUMBER, {
    type: 'NumberTaken',
    data: { documentId: DIRECTIVE, kind: 'directive', number: PRINTED },
  });
  const read = lookInto(office.store);
  return { office, read };
};

describe('a reservation that is released while its paper is issued', () => {
  it('is noticed when the release came first', async () => {
    const { office } = await reserved();
    await office.run(releasing);
    await expect(office.run(issuing)).rejects.toMatchObject({ code: 'number-reservation-released' });
  });

  it('cannot be released when the paper came first', async () => {
    const { office } = await reserved();
    await office.run(issuing);
    await expect(office.run(releasing)).rejects.toMatchObject({ code: 'number-in-use' });
  });

  it('leaves a paper whose number is free when the two cross', async () => {
    const { office, read } = await reserved();
    await office.interleave(issuing, releasing);
    expect(await read(directive, DIRECTIVE)).toMatchObject({ number: PRINTED });
    expect(await read(numberRegister, NUMBER)).toBeUndefined();
  });
});
