import type { FindingKey } from '@dondoc/domain';
import type { AnswerOf, ParamsOf } from '../queries.js';
import type { Reader } from '../store/reader.js';
import { childrenEndingLater, childrenOfEnded, tasksOfEndedDirectives } from './task-crossings.js';
import { recommendationsOfClosedSessions, tasksOfEndedInspections } from './supervision-crossings.js';

const RAISED = `SELECT key FROM findings WHERE subject = $subjectId AND row ->> '$.rule' = $rule
  AND row ->> '$.other.id' = $otherId`;

/**
 * What crossed by the order of the log, as far as an act after `since` has a part in it, and no finding tells of it yet. A state
 * alone tells nothing: what was placed lawfully stays where its parent ends.
 */
export const crossings = (reader: Reader, { since }: ParamsOf<'crossings'>): AnswerOf<'crossings'> => {
  const at = reader.get('SELECT idx, position FROM checkpoint');
  const found: readonly FindingKey[] = [
    ...childrenOfEnded(reader, since),
    ...childrenEndingLater(reader, since),
    ...tasksOfEndedDirectives(reader, since),
    ...recommendationsOfClosedSessions(reader, since),
    ...tasksOfEndedInspections(reader, since),
  ];
  return {
    ...(at && { cursor: { index: Number(at['idx']), position: String(at['position']) } }),
    found: found.filter((key) => reader.get(RAISED, { ...key }) === undefined),
  };
};
