import type { FindingKey } from '@dondoc/domain';
import type { InspectionRow } from '../inspection/inspection.answer.js';
import type { Reader } from '../store/reader.js';
import type { RecommendationRow } from '../supervision/recommendation.answer.js';
import { OPEN_STATES } from '../task/open-states.js';
import { keyOf, lastOf, wasOpenAt } from './task-crossings.js';

/** Which recommendations a session knew of when it was closed no row tells; one of which it learned afterwards does. */
const LEARNED = `(SELECT max(a.idx) FROM trail a WHERE a.stream = e.stream AND a.type = 'SessionRecommendationRecorded')`;
const ISSUED = `(SELECT min(a.idx) FROM trail a WHERE a.stream = 'recommendation-' || r.key)`;

const isSettled = ({ states }: RecommendationRow): boolean =>
  ['Closed', 'Withdrawn'].includes(states.at(-1)?.state ?? 'Issued');

/** Recommendations that are still to be settled, out of a session that was closed and learned of one afterwards. */
export const recommendationsOfClosedSessions = (reader: Reader, since: number): readonly FindingKey[] => {
  const frame = reader.frameAt();
  return reader
    .all(
      `SELECT s.key AS subject, r.key AS other FROM trail e
       JOIN sessions s ON s.key = substr(e.stream, length('session-') + 1)
       JOIN recommendations r ON r.session = s.key
       WHERE e.type = 'SessionClosed' AND (s.from_idx > $since OR r.from_idx > $since)
        AND (${ISSUED} > e.idx OR ${LEARNED} > e.idx)`,
      { since },
    )
    .filter(({ other }) => {
      const row = reader.row<RecommendationRow>('recommendations', String(other), frame);
      return row !== undefined && !isSettled(row);
    })
    .map((each) => keyOf('recommendation-of-closed-session', each));
};

/** Open tasks from an inspection that were open when it ended, and that its end does not name. */
export const tasksOfEndedInspections = (reader: Reader, since: number): readonly FindingKey[] => {
  const frame = reader.frameAt();
  return reader
    .all(
      `SELECT i.key AS subject, t.key AS other, e.idx AS ended FROM trail e
       JOIN inspections i ON i.key = substr(e.stream, length('inspection-') + 1)
       JOIN links l ON l.view = 'tasks' AND l.link = 'inspection:' || i.key
       JOIN tasks t ON t.key = l.key
       WHERE e.type = 'InspectionEnded' AND (i.from_idx > $since OR t.from_idx > $since)
        AND t.lifecycle IN (${OPEN_STATES}) AND ${lastOf('t.key', 'TaskAssigned')} < e.idx`,
      { since },
    )
    .filter(({ subject, other, ended }) => {
      const row = reader.row<InspectionRow>('inspections', String(subject), frame);
      const isNamed = row?.ending?.unsettled?.taskIds.includes(String(other)) ?? false;
      return !isNamed && wasOpenAt(reader, String(other), Number(ended));
    })
    .map((each) => keyOf('task-of-ended-inspection', each));
};
