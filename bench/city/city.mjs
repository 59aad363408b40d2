import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import {
  accountEvents,
  agencyEvents,
  directiveEvents,
  resolveDeadline,
  taskEvents,
  workingCalendar,
  workingCalendarFile,
  reminderLadder,
} from '../../dist/libs/domain/src/index.js';
import { deriveId, encode, instantOf, randomSalt } from '../../dist/libs/event-sourcing/src/index.js';
import { inFlight } from '../harness/in-flight.mjs';

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../../config/${name}.json`, import.meta.url), 'utf8'));

export const calendarFile = workingCalendarFile.parse(read('calendars/vietnam'));
export const calendar = workingCalendar(calendarFile);
export const ladder = reminderLadder.parse(read('ladders/default'));

const SEED = '2b1f2a53-9f2c-4c39-8f0a-5a3f6f4f0d11';
export const idFor = (name) => deriveId(SEED, name);
const SINCE = '2020-01-02';
const ISSUED_ON = '2020-08-14';
const ISSUED_AT = instantOf(ISSUED_ON, '09:00');

/** When the first rung of every task has come: one reminder for the contact of its lead, one for whoever tracks it. */
export const FIRST_RUNG_AT = instantOf('2020-09-17', '08:00');
const DISTRICTS = 50;
const AT_ONCE = 256;

const writer = (store) => (stream, definitions, events) => {
  const commandId = idFor(`command on ${stream}`);
  const meta = {
    ...{ origin: store.id, actor: idFor('clerk'), occurredAt: ISSUED_AT },
    ...{ commandId, commandHash: '0'.repeat(64), correlationId: commandId },
  };
  const fresh = events.map((event, place) => ({
    id: deriveId(commandId, String(place)),
    ...encode(definitions, event),
    meta: { ...meta, salt: randomSalt() },
  }));
  return store.append(stream, fresh, 'no-stream', ISSUED_AT);
};

const person = (name) => ({ accountId: idFor(`account ${name}`), postId: idFor(`post ${name}`), name });

const writeAgency = async (record, name, level, posts) => {
  const events = [
    { type: 'AgencyRegistered', data: { name, kind: 'executive', level, effectiveOn: SINCE } },
    ...posts.flatMap(({ accountId, postId, name: title, roles, receivesReminders }) => [
      {
        type: 'PostEstablished',
        data: { postId, title, roles, receivesReminders, effectiveOn: SINCE },
      },
      { type: 'PostAppointed', data: { postId, accountId, effectiveOn: SINCE } },
    ]),
  ];
  for (const { accountId, name: displayName } of posts)
    await record(`account-${accountId}`, accountEvents, [
      {
        type: 'AccountRegistered',
        data: { displayName, email: `${displayName.replaceAll(' ', '.')}@example.org` },
      },
    ]);
  await record(`agency-${idFor(name)}`, agencyEvents, events);
};

const directive = {
  type: 'DirectiveIssued',
  data: {
    ...{ issuerId: idFor('city'), number: '9904/UBND-VX', issuedOn: ISSUED_ON },
    ...{ summary: '[Minh họa] Tự kiểm tra', basis: [], provenance: 'illustrative' },
    clauses: [{ clauseId: idFor('clause 2'), label: '2', content: 'Tự kiểm tra' }],
    visibility: { restricted: false, agencyIds: [] },
  },
};

const DEADLINE = { kind: 'period', count: 20, unit: 'working', from: 'issued' };

/** Drafted, assigned, acknowledged, begun. */
const taskOf = (n, tracker) => [
  {
    type: 'TaskDrafted',
    data: {
      ...{ issuerId: idFor('city'), leadId: idFor(`district ${n % DISTRICTS}`), coordinatorIds: [] },
      content: 'Tự kiểm tra và báo cáo việc thi hành văn hóa công vụ tại cơ quan và phường, xã, thị trấn',
      expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố, đồng gửi Sở Nội vụ' },
      deadline: DEADLINE,
      source: {
        directiveId: idFor('directive'),
        clauseId: idFor('clause 2'),
        recommendationIds: [],
      },
      ...{ trackingPostId: tracker.postId, reference: `N${n}` },
      visibility: { restricted: false, agencyIds: [] },
    },
  },
  {
    type: 'TaskAssigned',
    data: {
      issuedOn: ISSUED_ON,
      deadline: resolveDeadline(DEADLINE, { issuedOn: ISSUED_ON }, calendar),
      deadlineVersion: 1,
    },
  },
  { type: 'TaskAcknowledged', data: { receivedAt: ISSUED_AT } },
  { type: 'WorkStarted', data: {} },
];

const report = (n) => ({
  type: 'ProgressReported',
  data: { result: `Đã xong phần ${n}, đang tổng hợp`, indicators: [], evidence: [] },
});

/**
 * Fills an empty store with a city: fifty districts with a contact and a head each, and tasks of one directive spread over them.
 * @param length how many events each task has, four at least
 */
export const writeCity = async (store, { tasks, length = 4 }) => {
  const record = writer(store);
  const tracker = { ...person('tracker'), roles: ['tracking-officer'], receivesReminders: false };
  const chairman = { ...person('chairman'), roles: ['head'], receivesReminders: false };
  await writeAgency(record, 'city', 'city', [tracker, chairman]);
  for (let n = 0; n < DISTRICTS; n++)
    await writeAgency(record, `district ${n}`, 'district', [
      { ...person(`contact ${n}`), roles: ['clerk'], receivesReminders: true },
      { ...person(`head ${n}`), roles: ['head'], receivesReminders: false },
    ]);
  await record(`directive-${idFor('directive')}`, directiveEvents, [directive]);
  const reports = Array.from({ length: length - 4 }, (_, n) => report(n));
  await inFlight(AT_ONCE, 0, tasks, (n) =>
    record(`task-${idFor(`task ${n}`)}`, taskEvents, [...taskOf(n, tracker), ...reports]),
  );
};
