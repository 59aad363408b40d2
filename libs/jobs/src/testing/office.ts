import { readFileSync } from 'node:fs';
import {
  accountEvents,
  agencyEvents,
  directiveEvents,
  reminderEvents,
  reminderLadder,
  resolveDeadline,
  taskEvents,
  workingCalendar,
  workingCalendarFile,
  type AgencyEvent,
  type DeadlineSpec,
  type Role,
  type TaskEvent,
} from '@dondoc/domain';
import {
  deriveId,
  encode,
  instantOf,
  randomSalt,
  readWholeStream,
  type DomainEvent,
  type EventDefinitions,
  type Instant,
} from '@dondoc/event-sourcing';
import { InMemoryEventStore } from '@dondoc/event-sourcing/testing';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
export const calendar = workingCalendar(workingCalendarFile.parse(read('config/calendars/vietnam.json')));
export const ladder = reminderLadder.parse(read('config/ladders/default.json'));
export const idFor = (name: string): string => deriveId('2b1f2a53-9f2c-4c39-8f0a-5a3f6f4f0d11', name);
export const ORIGIN = idFor('origin');

const CLERK: readonly Role[] = ['clerk'];
interface AssignedTask {
  readonly lead: string;
  readonly issuer?: string;
  readonly on?: string;
  readonly deadline?: DeadlineSpec;
  readonly parent?: string;
  readonly trackingPost?: string;
  readonly documented?: boolean;
}

/** A log with a city, its offices and their tasks, in simulated time. */
export class Office {
  readonly store = new InMemoryEventStore();
  now: Instant = instantOf('2020-08-14', '09:00');
  /** Whether the views say that they are at the tail. */
  live = true;
  private typed = 0;
  /** The agency of each post. */
  readonly homes = new Map<string, string>();

  async record(
    stream: string,
    definitions: EventDefinitions,
    ...events: readonly DomainEvent[]
  ): Promise<void> {
    const there = await readWholeStream(this.store, stream);
    const commandId = idFor(`command ${this.typed++}`);
    const meta = {
      origin: ORIGIN,
      actor: idFor('clerk'),
      occurredAt: this.now,
      commandId,
      commandHash: '0'.repeat(64),
      correlationId: commandId,
    };
    const fresh = events.map((event, index) => ({
      id: deriveId(commandId, String(index)),
      ...encode(definitions, event),
      meta: { ...meta, salt: randomSalt() },
    }));
    await this.store.append(stream, fresh, there.length === 0 ? 'no-stream' : there.length - 1, this.now);
  }

  /** An agency whose posts are each held by an account of the post's name, with an address; `name: null` leaves it vacant. */
  async agency(name: string, posts: Readonly<Record<string, Partial<Post>>>, called = name): Promise<void> {
    const since = '2020-01-02';
    const events: AgencyEvent[] = [
      {
        type: 'AgencyRegistered',
        data: {
          name: called,
          kind: 'executive',
          level: 'district',
          effectiveOn: since,
        },
      },
    ];
    for (const [
      title,
      { roles = CLERK, receives = false, email = `${title}@office.example` },
    ] of Object.entries(posts)) {
      const postId = idFor(title);
      this.homes.set(postId, idFor(name));
      events.push({
        type: 'PostEstablished',
        data: { postId, title, roles: [...roles], receivesReminders: receives, effectiveOn: since },
      });
      if (email === 'vacant') continue;
      const accountId = idFor(`account ${title}`);
      const address = email === 'none' ? {} : { email };
      await this.record(`account-${accountId}`, accountEvents, {
        type: 'AccountRegistered',
        data: { displayName: title, ...address },
      });
      events.push({ type: 'PostAppointed', data: { postId, accountId, effectiveOn: since } });
    }
    await this.record(`agency-${idFor(name)}`, agencyEvents, ...events);
  }

  /** Letter 9904/UBND-VX of 14/8/2020 with its clause 2. */
  async letter(): Promise<void> {
    await this.record(`directive-${idFor('9904')}`, directiveEvents, {
      type: 'DirectiveIssued',
      data: {
        issuerId: idFor('city'),
        number: '9904/UBND-VX',
        issuedOn: '2020-08-14',
        summary: '[Minh họa] Tự kiểm tra',
        basis: [],
        clauses: [{ clauseId: idFor('clause 2'), label: '2', content: 'Tự kiểm tra' }],
        visibility: { restricted: false, agencyIds: [] },
        provenance: 'illustrative',
      },
    });
  }

  /** A task, assigned on a day and in progress. */
  async task(name: string, given: AssignedTask): Promise<void> {
    const { on = '2020-08-14', documented = true, parent, trackingPost, issuer = 'city' } = given;
    const deadline: DeadlineSpec = given.deadline ?? {
      kind: 'period',
      count: 20,
      unit: 'working',
      from: 'issued',
    };
    const source = documented
      ? { directiveId: idFor('9904'), clauseId: idFor('clause 2'), recommendationIds: [] }
      : { recommendationIds: [] };
    const assignment = {
      leadId: idFor(given.lead),
      coordinatorIds: [],
      content: 'Tự kiểm tra và báo cáo việc thi hành văn hóa công vụ tại cơ quan và phường, xã, thị trấn',
      expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố, đồng gửi Sở Nội vụ' },
      deadline,
      ...(trackingPost !== undefined && { trackingPostId: idFor(trackingPost) }),
      reference: name,
      visibility: { restricted: false, agencyIds: [] },
    };
    if (parent !== undefined)
      await this.record(`task-${idFor(parent)}`, taskEvents, {
        type: 'SubtaskDelegated',
        data: { ...assignment, childId: idFor(name) },
      });
    const events: TaskEvent[] = [
      {
        type: 'TaskDrafted',
        data: {
          ...assignment,
          issuerId: idFor(issuer),
          source,
          ...(parent !== undefined && { parentTaskId: idFor(parent) }),
        },
      },
      {
        type: 'TaskAssigned',
        data: {
          issuedOn: on,
          deadline: resolveDeadline(deadline, { issuedOn: on }, calendar),
          deadlineVersion: 1,
        },
      },
      { type: 'TaskAcknowledged', data: { receivedAt: this.now } },
      { type: 'WorkStarted', data: {} },
    ];
    await this.record(`task-${idFor(name)}`, taskEvents, ...events);
  }

  /** An administrator asks for a reminder again. */
  async retry(id: string, holder = 'contact'): Promise<void> {
    await this.record(`reminder-${id}`, reminderEvents, {
      type: 'ReminderRetryRequested',
      data: { accountId: idFor(`account ${holder}`) },
    });
  }

  async submit(name: string): Promise<void> {
    const evidence = [{ sha256: '0'.repeat(64), size: 1, mediaType: 'text/plain' }];
    await this.record(`task-${idFor(name)}`, taskEvents, {
      type: 'CompletionSubmitted',
      data: { result: 'Xong', evidence },
    });
  }
}

/** A post of a fixture; `email` may say *none* or *vacant*. */
interface Post {
  readonly roles: readonly Role[];
  readonly receives: boolean;
  readonly email: string;
}

/** The city and one district with a contact, a head and a tracking officer, as most specs need them. */
export const cityAndDistrict = async (): Promise<Office> => {
  const office = new Office();
  await office.agency('city', { tracker: { roles: ['tracking-officer'] }, chairman: { roles: ['head'] } });
  await office.agency('MH-12', { contact: { receives: true }, head: { roles: ['head'] } }, 'UBND quận MH-12');
  await office.letter();
  return office;
};
