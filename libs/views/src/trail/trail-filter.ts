import { endOf } from '@dondoc/event-sourcing';
import type { AuditFilter } from '../answers.js';
import type { Values } from '../store/reader.js';

const termsOf = (
  filter: AuditFilter,
): readonly (readonly [string, string, string | number | undefined])[] => [
  ['stream = $stream', 'stream', filter.stream],
  ['category = $category', 'category', filter.category],
  ['directive = $directive', 'directive', filter.directiveId],
  ['task = $task', 'task', filter.taskId],
  ['agency = $agency', 'agency', filter.agencyId],
  [
    'agency IN (SELECT value FROM json_each($agencies))',
    'agencies',
    filter.agencyIds && JSON.stringify(filter.agencyIds),
  ],
  ['actor = $actor', 'actor', filter.actorId],
  ['type = $type', 'type', filter.type],
  ['occurred_from >= $occurredFrom', 'occurredFrom', filter.occurredFrom],
  ['occurred_from <= $occurredTo', 'occurredTo', filter.occurredTo],
  ['recorded_at >= $recordedFrom', 'recordedFrom', filter.recordedFrom],
  ['recorded_at <= $recordedTo', 'recordedTo', filter.recordedTo],
  ['known_at <= $knownAt', 'knownAt', filter.knownAt?.length === 10 ? endOf(filter.knownAt) : filter.knownAt],
  [filter.newestFirst ? 'idx < $after' : 'idx > $after', 'after', filter.after],
];

/** SQL that keeps the rows of the trail that a filter names, and its values. */
export const whereOf = (filter: AuditFilter): { readonly where: string; readonly values: Values } => {
  const given = termsOf(filter).filter(([, , value]) => value !== undefined);
  const terms = [...given.map(([sql]) => sql), ...(filter.late ? ['late = 1'] : [])];
  return {
    where: terms.length === 0 ? '' : `WHERE ${terms.join(' AND ')}`,
    values: Object.fromEntries(given.map(([, name, value]) => [name, value ?? null])),
  };
};
