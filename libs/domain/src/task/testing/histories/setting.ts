import {
  Executor,
  NEWEST_FORMAT,
  startOf,
  type Aggregate,
  type DomainEvent,
  type LoggedEvent,
} from '@dondoc/event-sourcing';
import { InMemoryEventStore } from '@dondoc/event-sourcing/testing';
import { agency } from '../../../agency/agency.state.js';
import type { DirectiveEvent } from '../../../directive/directive.events.js';
import { directive } from '../../../directive/directive.state.js';
import { registeredDocument } from '../../../document/document.state.js';
import { obligation } from '../../../obligation/obligation.state.js';
import { idFor } from '../../../testing/agencies.js';
import { task } from '../../task.state.js';
import { assignedFor, CITY, DEPARTMENT, DIRECTIVE, drafted, issued } from '../task.fixtures.js';
import { agencyStreams } from './agencies.js';

export const SYSTEM = idFor('the engine');
/** Salt hides payloads; an invented history hides nothing. */
export const SALT = '0'.repeat(64);

/** Takes the place of the directive, where a history replaces it, and of the tasks that came from it. */
export const REPLACEMENT = idFor('replacement');
export const SUCCESSOR = idFor('successor');
export const CLASSIFIED_DIRECTIVE = idFor('classified directive');
export const CLASSIFIED_LETTER = idFor('classified letter');
/** Monthly, from two of the departments. */
export const OBLIGATION = idFor('obligation');

const visibility = { restricted: false, agencyIds: [] };
const directiveOf = (
  number: string,
  change: Partial<Extract<DirectiveEvent, { type: 'DirectiveIssued' }>['data']> = {},
): DirectiveEvent => ({
  type: 'DirectiveIssued',
  data: { issuerId: CITY, number, issuedOn: '2020-03-24', basis: [], clauses: [], visibility, ...change },
});

/** What is there before a history begins. */
const written = async (): Promise<readonly LoggedEvent[]> => {
  const store = new InMemoryEventStore();
  const executor = new Executor(store, NEWEST_FORMAT, undefined, () => SALT);
  const day = startOf('2020-03-24');
  const given = <State, Event extends DomainEvent>(
    aggregate: Aggregate<State, Event>,
    id: string,
    ...events: readonly Event[]
  ) =>
    executor.execute({
      aggregate,
      id,
      commandId: idFor(`given ${aggregate.category} ${id}`),
      commandHash: '0'.repeat(64),
      stamp: { origin: SYSTEM, actor: SYSTEM, occurredAt: day, correlationId: SYSTEM },
      now: day,
      decide: async () => events,
    });
  for (const [id, events] of agencyStreams) await given(agency, id, ...events);
  await given(directive, DIRECTIVE, issued);
  await given(directive, REPLACEMENT, directiveOf('1044/QĐ-UBND', { summary: 'Kế hoạch mới' }));
  await given(directive, CLASSIFIED_DIRECTIVE, directiveOf('01/QĐ-UBND', { confidentiality: 'secret' }));
  await given(registeredDocument, CLASSIFIED_LETTER, {
    type: 'DocumentRegistered',
    data: {
      agencyId: CITY,
      direction: 'incoming',
      kind: 'letter',
      number: '01-CV/TU',
      issuerName: 'Thành ủy',
      issuedOn: '2020-03-24',
      basis: [],
      confidentiality: 'secret',
    },
  });
  await given(
    task,
    SUCCESSOR,
    drafted({ source: { directiveId: REPLACEMENT, recommendationIds: [] } }),
    assignedFor('2020-12-31'),
  );
  await given(obligation, OBLIGATION, {
    type: 'ObligationEstablished',
    data: {
      issuerId: CITY,
      content: 'Báo cáo việc thi hành văn hóa công vụ',
      expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
      directiveId: REPLACEMENT,
      visibility,
      reporterIds: [DEPARTMENT],
      recurrence: {
        kind: 'recurring',
        every: 'month',
        cutOff: 'decree-09-2019',
        within: { count: 5, unit: 'working' },
      },
      startsOn: '2020-04-01',
    },
  });
  return store.log.events;
};

let once: Promise<readonly LoggedEvent[]> | undefined;

/** The log as it stands when a history begins; written once, it is the same for all. */
export const settingOfHistories = (): Promise<readonly LoggedEvent[]> => (once ??= written());
