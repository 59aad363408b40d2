import { deriveId, type Actor, type Authority, type DomainEvent } from '@dondoc/event-sourcing';
import type { Scenario } from '@dondoc/event-sourcing/testing';
import { accountEvents } from '../account/account.events.js';
import type { AgencyEvent, Role } from '../agency/agency.events.js';
import { agency } from '../agency/agency.state.js';

const NAMESPACE = '0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0000';

/** An id that is always the same for the same name. */
export const idFor = (name: string): string => deriveId(NAMESPACE, name);

/** The agencies of most examples: the city over a department and two districts, a unit and an elected council beside. */
export const CITY = idFor('city');
export const OFFICE = idFor('office of the city');
export const DEPARTMENT = idFor('department');
export const DISTRICT_ONE = idFor('district one');
export const DISTRICT_TWO = idFor('district two');
export const COMMUNE = idFor('commune of district one');
export const COUNCIL = idFor('council');
export const COMMITTEE = idFor('committee of the council');

export const CHAIRMAN = idFor('chairman');
export const CHAIR = idFor('chair');

export const registered = (name: string, effectiveOn = '2020-01-01'): AgencyEvent => ({
  type: 'AgencyRegistered',
  data: { name, kind: 'executive', level: 'city', effectiveOn },
});

export const placedUnder = (parentId: string, effectiveOn = '2020-01-01'): AgencyEvent => ({
  type: 'AgencyPlaced',
  data: { parentId, effectiveOn },
});

export const dissolved = (effectiveOn: string): AgencyEvent => ({
  type: 'AgencyDissolved',
  data: { effectiveOn },
});

export const postEstablished = (postId: string, ...roles: readonly Role[]): AgencyEvent => ({
  type: 'PostEstablished',
  data: { postId, title: 'Chủ tịch', roles: [...roles], receivesReminders: false, effectiveOn: '2020-01-01' },
});

export const appointed = (postId: string, accountId: string, effectiveOn = '2020-01-01'): AgencyEvent => ({
  type: 'PostAppointed',
  data: { postId, accountId, effectiveOn },
});

export const vacated = (postId: string, accountId: string, effectiveOn: string): AgencyEvent => ({
  type: 'PostVacated',
  data: { postId, accountId, effectiveOn },
});

export const accountRegistered = {
  type: 'AccountRegistered',
  data: { displayName: 'Trần Minh Hạ' },
} as const satisfies { type: keyof typeof accountEvents; data: object };

/** Somebody who acts for the agency. */
export const actingFor = (agencyId: string): Actor => ({
  accountId: idFor('typist'),
  agencyId,
  postIds: [idFor('desk')],
  roles: [],
});

/** The chairman's signature. */
export const signedByChairman: Authority = {
  documentId: idFor('document'),
  signedOn: '2020-03-24',
  postId: CHAIR,
  holderId: CHAIRMAN,
};

/** A scenario in which all the agencies above exist, with the chairman in his chair since 1 January 2020. */
export const amongAgencies = <State, Event extends DomainEvent>(start: Scenario<State, Event>) =>
  start
    .with(
      agency,
      CITY,
      registered('UBND Thành phố'),
      postEstablished(CHAIR, 'head'),
      appointed(CHAIR, CHAIRMAN),
    )
    .with(agency, OFFICE, registered('Văn phòng UBND Thành phố'), placedUnder(CITY))
    .with(agency, DEPARTMENT, registered('Sở Nội vụ'), placedUnder(CITY))
    .with(agency, DISTRICT_ONE, registered('UBND quận MH-01'), placedUnder(CITY))
    .with(agency, DISTRICT_TWO, registered('UBND quận MH-02'), placedUnder(CITY))
    .with(agency, COMMUNE, registered('UBND phường MH-01.1'), placedUnder(DISTRICT_ONE))
    .with(agency, COUNCIL, registered('HĐND Thành phố'))
    .with(agency, COMMITTEE, registered('Ban Văn hóa - Xã hội'), placedUnder(COUNCIL));
