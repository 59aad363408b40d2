import { endOf, type Capacity } from '@dondoc/event-sourcing';
import type { AuditFilter } from '../answers.js';
import type { AnswerOf } from '../queries.js';
import type { Reader, Values } from '../store/reader.js';
import type { AuditEvent } from './audit-event.js';

const PAGE_LIMIT = 100;
const LONGEST_PAGE = 1000;

type Circumstances = Pick<AuditEvent, 'commandId' | 'correlationId' | 'causationId'> & {
  readonly capacity?: Capacity;
} & Pick<AuditEvent, 'documentId' | 'signedOn' | 'postId' | 'holderId'>;

const auditEvent = (found: Values): AuditEvent => ({
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
  occurredAt: String(found['occurred_at']),
  recordedAt: String(found['recorded_at']),
  knownAt: String(found['known_at']),
  // written by the trail table itself
  ...(JSON.parse(String(found['circumstances'])) as Circumstances),
});

const termsOf = (
  filter: AuditFilter,
): readonly (readonly [string, string, string | number | undefined])[] => [
  ['stream = $stream', 'stream', filter.stream],
  ['category = $category', 'category', filter.category],
  ['directive = $directive', 'directive', filter.directiveId],
  ['task = $task', 'task', filter.taskId],
  ['agency = $agency', 'agency', filter.agencyId],
  ['actor = $actor', 'actor', filter.actorId],
  ['type = $type', 'type', filter.type],
  ['occurred_from >= $occurredFrom', 'occurredFrom', filter.occurredFrom],
  ['occurred_from <= $occurredTo', 'occurredTo', filter.occurredTo],
  ['recorded_at >= $recordedFrom', 'recordedFrom', filter.recordedFrom],
  ['recorded_at <= $recordedTo', 'recordedTo', filter.recordedTo],
  ['known_at <= $knownAt', 'knownAt', filter.knownAt?.length === 10 ? endOf(filter.knownAt) : filter.knownAt],
  [filter.newestFirst ? 'idx < $after' : 'idx > $after', 'after', filter.after],
];

/** Events of the log that match, a page of them. */
export const audit = (reader: Reader, filter: AuditFilter): AnswerOf<'audit'> => {
  const given = termsOf(filter).filter(([, , value]) => value !== undefined);
  const where = given.length === 0 ? '' : `WHERE ${given.map(([sql]) => sql).join(' AND ')}`;
  const limit = Math.min(Math.max(filter.limit ?? PAGE_LIMIT, 1), LONGEST_PAGE);
  const found = reader.all(
    `SELECT * FROM trail ${where} ORDER BY idx ${filter.newestFirst ? 'DESC' : 'ASC'} LIMIT $limit`,
    { ...Object.fromEntries(given.map(([, name, value]) => [name, value ?? null])), limit: limit + 1 },
  );
  const items = found.slice(0, limit).map(auditEvent);
  const last = items.at(-1);
  return { items, ...(found.length > limit && last && { next: last.index }) };
};
