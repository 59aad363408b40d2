import type { Capacity } from '@dondoc/event-sourcing';
import type { AuditFilter } from '../answers.js';
import type { AnswerOf, ParamsOf } from '../queries.js';
import type { Reader, Values } from '../store/reader.js';
import type { AuditEvent } from './audit-event.js';
import { changesBy } from './changes.js';
import { matterNames } from './matter-names.js';
import { whereOf } from './trail-filter.js';

const PAGE_LIMIT = 100;
const LONGEST_PAGE = 1000;

type Circumstances = Pick<AuditEvent, 'commandId' | 'correlationId' | 'causationId'> & {
  readonly capacity?: Capacity;
} & Pick<AuditEvent, 'documentId' | 'signedOn' | 'postId' | 'holderId' | 'lateEntryReason'>;

const auditEvent = (found: Values, about: string | undefined): AuditEvent => ({
  index: Number(found['idx']),
  position: String(found['position']),
  id: String(found['id']),
  stream: String(found['stream']),
  revision: Number(found['revision']),
  type: String(found['type']),
  actorId: String(found['actor']),
  ...(found['agency'] !== null && { agencyId: String(found['agency']) }),
  ...(found['directive'] !== null && { directiveId: String(found['directive']) }),
  ...(found['task'] !== null && { taskId: String(found['task']) }),
  ...(about !== undefined && { about }),
  occurredAt: String(found['occurred_at']),
  recordedAt: String(found['recorded_at']),
  knownAt: String(found['known_at']),
  // written by the trail table itself
  ...(JSON.parse(String(found['circumstances'])) as Circumstances),
});

/** Events of the log that match, a page of them. */
export const audit = (reader: Reader, filter: AuditFilter): AnswerOf<'audit'> => {
  const { where, values } = whereOf(filter);
  const limit = Math.min(Math.max(filter.limit ?? PAGE_LIMIT, 1), LONGEST_PAGE);
  const found = reader.all(
    `SELECT * FROM trail ${where} ORDER BY idx ${filter.newestFirst ? 'DESC' : 'ASC'} LIMIT $limit`,
    { ...values, limit: limit + 1 },
  );
  const nameOf = matterNames(reader);
  const items = found.slice(0, limit).map((each) => auditEvent(each, nameOf(String(each['stream']))));
  const last = items.at(-1);
  return { items, ...(found.length > limit && last && { next: last.index }) };
};

/** How many events match, all streams as one: two counts, since each of them has an index that it needs no row for. */
export const auditTotal = (reader: Reader, filter: AuditFilter): AnswerOf<'auditTotal'> => {
  const all = whereOf(filter);
  const late = whereOf({ ...filter, late: true });
  const found = reader.get(
    `SELECT (SELECT count(*) FROM trail ${all.where}) AS events,
      (SELECT count(*) FROM trail ${late.where}) AS late`,
    all.values,
  );
  return { events: Number(found?.['events']), recordedLate: Number(found?.['late']) };
};

/** A task that is open to all, and its reminders, need no look at who asks; whatever else there is has few streams. */
const GUARDED = `CASE WHEN category IN ('task', 'reminder') AND task NOT IN (SELECT key FROM tasks WHERE restricted = 1)
  THEN NULL ELSE stream END`;

/** How many events match: those of streams that not everybody may see by stream, so that these can be left out of a sum. */
export const auditCounts = (reader: Reader, filter: AuditFilter): AnswerOf<'auditCounts'> => {
  const { where, values } = whereOf(filter);
  return reader
    .all(
      `SELECT ${GUARDED} AS stream, count(*) AS events, sum(late) AS late FROM trail ${where} GROUP BY 1`,
      values,
    )
    .map((found) => ({
      ...(found['stream'] !== null && { stream: String(found['stream']) }),
      events: Number(found['events']),
      recordedLate: Number(found['late']),
    }));
};

/** One event, and what it changed in the row of what it is about. */
export const auditStep = (reader: Reader, { index }: ParamsOf<'auditStep'>): AnswerOf<'auditStep'> => {
  const found = reader.get('SELECT * FROM trail WHERE idx = $index', { index });
  if (!found) return undefined;
  const event = auditEvent(found, matterNames(reader)(String(found['stream'])));
  return { event, changes: changesBy(reader, event) };
};
