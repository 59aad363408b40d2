import { readFileSync } from 'node:fs';
import { deriveId, fold, Rejected, type DomainEvent, type Look } from '@dondoc/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { workingCalendarFile } from '../calendar/calendar-file.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { domainCommands } from '../catalogue.js';
import { issuedAs } from '../directive/testing/directive.fixtures.js';
import { conclusionDrafted } from '../inspection/testing/inspection.fixtures.js';
import {
  conducted,
  established,
  programmed,
  issued as recommended,
} from '../supervision/testing/supervision.fixtures.js';
import { CHAIR, CHAIRMAN, CITY, idFor, appointed, postEstablished, registered } from '../testing/agencies.js';
import { recorded } from '../testing/random-walk.js';
import type { Command } from './command.js';

const json: unknown = JSON.parse(readFileSync('config/calendars/vietnam.json', 'utf8'));
const signedOnes = domainCommands({ calendar: workingCalendar(workingCalendarFile.parse(json)) }).filter(
  // the engine gives these by itself, on the signature of an act that was checked when it was done
  ({ authority, name }) =>
    authority !== 'none' && !['OpenReportPeriod', 'WithdrawDelegatedTask'].includes(name),
);

/** For whom a body is given: a paper names its issuer, a session and an inspection the body whose they are. */
const actsFor = ({ example, category }: Command): string => {
  const { issuerId, agencyId, supervisingBodyId, inspectingBodyId } = example as Record<string, string>;
  const named = category === 'number' || category === 'document' ? agencyId : undefined;
  return issuerId ?? named ?? supervisingBodyId ?? inspectingBodyId ?? CITY;
};

/** Every stream of a kind says the same: each agency has the chairman in its chair, each act is the agency's own. */
const streams = (own: string): Readonly<Record<string, readonly DomainEvent[]>> => ({
  agency: [registered('UBND Thành phố'), postEstablished(CHAIR, 'head'), appointed(CHAIR, CHAIRMAN)],
  directive: [issuedAs({ issuerId: own })],
  inspection: [
    {
      ...conclusionDrafted,
      data: { ...conclusionDrafted.data, inspectingBodyId: own, superiorId: own },
    },
  ],
  session: [{ ...programmed, data: { ...programmed.data, supervisingBodyId: own } }],
  recommendation: [{ ...recommended, data: { ...recommended.data, supervisingBodyId: own } }],
  plan: [
    {
      type: 'PlanIssued',
      data: {
        issuerId: own,
        number: '1404/KH-UBND',
        issuedOn: '2020-04-15',
        summary: 'Kế hoạch',
        directiveIds: [],
        items: [],
        notApplicable: [],
        visibility: { restricted: false, agencyIds: [] },
      },
    },
  ],
});

/** A session that goes on, for all but what establishes it from the programme. */
const later = (own: string): Readonly<Record<string, readonly DomainEvent[]>> => ({
  ...streams(own),
  session: [{ ...established, data: { ...established.data, supervisingBodyId: own } }, conducted],
});

const refusalOf = async (command: Command, holderId: string): Promise<string | undefined> => {
  const own = actsFor(command);
  const held = command.name === 'EstablishProgrammedSession' ? streams(own) : later(own);
  const look: Look = async (aggregate, id) => {
    const events = held[aggregate.category] ?? [];
    // each stream in the table holds events of its own aggregate
    return fold(aggregate, events.map((event) => recorded(aggregate, id, event)) as never[]);
  };
  const id = command.category === 'agency' ? own : idFor('target');
  const now = '2020-08-14T02:00:00.000Z';
  const bound = command.bind(plainToInstance(command.body, command.example), {
    id,
    actor: { accountId: idFor('typist'), agencyId: own, postIds: [], roles: ['head'] },
    now,
    occurredAt: now,
    newId: (kind) => deriveId(id, kind),
    capacity: 'own',
    authority: { documentId: idFor('paper'), signedOn: '2020-08-01', postId: CHAIR, holderId },
  });
  try {
    const state = held[command.category] && (await look(bound.aggregate, bound.target ?? id));
    await bound.decide(state ?? bound.aggregate.initial, look);
    return undefined;
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    return error.code;
  }
};

describe('a command that may be signed', () => {
  it.each(signedOnes.map((command) => [command.name, command] as const))(
    '%s is refused where whoever is said to have signed does not hold the post',
    async (_, command) => expect(await refusalOf(command, idFor('stranger'))).toBe('authority-not-held'),
  );
  it.each(signedOnes.map((command) => [command.name, command] as const))(
    '%s is refused for no signature where the holder of the post signed',
    async (_, command) => expect(await refusalOf(command, CHAIRMAN)).not.toBe('authority-not-held'),
  );
});
