import type { AgencyEvent } from '../agency/agency.events.js';
import type { DelegateAuthority } from '../agency/commands/delegate-authority.js';
import {
  appointed,
  CHAIR,
  CHAIRMAN,
  CITY,
  DEPARTMENT,
  idFor,
  placedUnder,
  postEstablished,
  registered,
} from './agencies.js';

export const DIRECTOR = idFor('director');
export const DIRECTORS_POST = idFor('director’s post');
export const DEPUTY = idFor('deputy director');
export const DEPUTYS_POST = idFor('deputy’s post');
export const VICE = idFor('vice chairman');
export const VICES_POST = idFor('vice chairman’s post');

/** A department whose director signs by mandate, and a city with a deputy of the chairman. */
export const departmentWithPosts: AgencyEvent[] = [
  registered('Sở Nội vụ'),
  placedUnder(CITY),
  postEstablished(DIRECTORS_POST, 'head'),
  appointed(DIRECTORS_POST, DIRECTOR),
  postEstablished(DEPUTYS_POST, 'officer'),
  appointed(DEPUTYS_POST, DEPUTY),
];
export const cityWithPosts: AgencyEvent[] = [
  registered('UBND Thành phố'),
  postEstablished(CHAIR, 'head'),
  appointed(CHAIR, CHAIRMAN),
  postEstablished(VICES_POST, 'officer'),
  appointed(VICES_POST, VICE),
];

/** What the chairman gives the director: to assign tasks from 1 April to 30 June 2020. */
export const mandate = {
  kind: 'TUQ',
  holderAgencyId: DEPARTMENT,
  holderPostId: DIRECTORS_POST,
  scope: { commands: ['AssignTask'], words: 'Giao nhiệm vụ về văn hóa công vụ.' },
  validFrom: '2020-04-01',
  validTo: '2020-06-30',
  basis: { words: 'Giấy ủy quyền số 05/GUQ-UBND' },
} satisfies DelegateAuthority;
export const mandateGiven = (
  change: Partial<DelegateAuthority> = {},
  delegationId = idFor('delegation'),
): AgencyEvent => ({
  type: 'AuthorityDelegated',
  data: { ...mandate, delegationId, grantorPostId: CHAIR, ...change },
});
export const mandateRevoked = (effectiveOn: string): AgencyEvent => ({
  type: 'AuthorityRevoked',
  data: { delegationId: idFor('delegation'), effectiveOn, reason: 'Chuyển công tác.' },
});
