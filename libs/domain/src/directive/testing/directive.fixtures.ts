import { on, scenario } from '@dondoc/event-sourcing/testing';
import { registeredDocument } from '../../document/document.state.js';
import type { DocumentEvent } from '../../document/document.events.js';
import { actingFor, amongAgencies, CITY, idFor, signedByChairman } from '../../testing/agencies.js';
import type { DirectiveEvent } from '../directive.events.js';
import { directive } from '../directive.state.js';

type DataOf<Type extends DirectiveEvent['type']> = Extract<DirectiveEvent, { type: Type }>['data'];

export const DIRECTIVE = idFor('directive');
export const [FIRST, SECOND] = [idFor('clause 1'), idFor('clause 2')] as const;
export const AMENDING = idFor('amending');
export const LETTER = idFor('letter');
export const REPLACING = idFor('replacing');

/** A directive of the city with two clauses, issued on 24 March 2020. */
export const issuedAs = (change: Partial<DataOf<'DirectiveIssued'>> = {}): DirectiveEvent => ({
  type: 'DirectiveIssued',
  data: {
    issuerId: CITY,
    number: '1043/QĐ-UBND',
    issuedOn: '2020-03-24',
    summary: 'Kế hoạch thực hiện Chủ đề năm 2020',
    basis: [],
    clauses: [
      { clauseId: FIRST, label: '1', content: 'Xây dựng Đề án văn hóa công vu' },
      { clauseId: SECOND, label: '2', content: 'Tự kiểm tra' },
    ],
    visibility: { restricted: false, agencyIds: [] },
    ...change,
  },
});

export const paperOf = (number: string, change: object = {}): DocumentEvent => ({
  type: 'DocumentRegistered',
  data: {
    agencyId: CITY,
    direction: 'outgoing',
    kind: 'letter',
    number,
    issuedOn: '2020-04-01',
    summary: 'Đính chính',
    basis: [],
    ...change,
  },
});

export const replaced: DirectiveEvent = { type: 'DirectiveReplaced', data: { replacedById: REPLACING } };
export const recalled: DirectiveEvent = {
  type: 'DirectiveRecalled',
  data: { reason: 'Không đúng thẩm quyền', basis: [{ words: 'Kết luận' }] },
};

/** The city's clerk on 1 September 2020, with the chairman's signature, and the papers that may change the directive. */
export const office = amongAgencies(scenario(directive, DIRECTIVE))
  .with(registeredDocument, LETTER, paperOf('2231/UBND-VX'))
  .with(directive, AMENDING, issuedAs({ number: '2044/QĐ-UBND', issuedOn: '2020-08-03' }))
  .with(directive, REPLACING, issuedAs({ number: '3001/QĐ-UBND', issuedOn: '2020-08-31' }))
  .at('2020-09-01T02:00:00.000Z')
  .by(actingFor(CITY))
  .signing('own', signedByChairman);

export const inForce = office.given(on('2020-03-24', issuedAs()));
