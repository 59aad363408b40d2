import type { CalendarDay } from '@dondoc/event-sourcing';
import type { Frame, Reader } from '../store/reader.js';
import type { AgencyRow } from './agency.projection.js';

/** Whether an agency has ended by the frame's day, as far as the frame knows. */
export const endedIn = (reader: Reader, frame: Frame): ((agencyId: string) => boolean) => {
  const ended = new Map<string, CalendarDay>(
    reader
      .all(`SELECT key, ended_on FROM ${reader.rowsOf('agencies', frame)} WHERE ended_on IS NOT NULL`, {
        known: frame.index,
      })
      .map(({ key, ended_on }) => [String(key), String(ended_on)]),
  );
  return (agencyId) => (ended.get(agencyId) ?? '9999-12-31') <= frame.asOf;
};

/** Who stands in the place of whom on a day. */
export interface RollUp {
  /** The agency that stands at the end of the succession of the one that had the task. */
  readonly finalOf: (agencyId: string, taskId: string) => string;
  /** It was split, and what it did itself stays under its name. */
  readonly isUndivided: (agencyId: string) => boolean;
}

/**
 * Follows successors up to the frame's day. After a merger there is one; after a split a task goes where the allocation names
 * it, and whatever it does not name stays with the agency that ended. Open tasks have gone by their own hand-over.
 */
export const rollUp = (reader: Reader, frame: Frame): RollUp => {
  const rows = reader.rows<AgencyRow>('agencies', frame, 'WHERE ended_on <= $asOf', { asOf: frame.asOf });
  const successors = new Map(rows.map(({ id, successors: after = [] }) => [id, after]));
  const nextOf = (agencyId: string, taskId: string): string | undefined => {
    const [only, ...more] = successors.get(agencyId) ?? [];
    if (more.length === 0) return only?.agencyId;
    const named = successors
      .get(agencyId)
      ?.find(({ allocation }) => allocation?.taskIds?.includes(taskId) === true);
    return named?.agencyId;
  };
  const finalOf = (agencyId: string, taskId: string): string => {
    const seen = new Set<string>();
    let at = agencyId;
    for (let next = nextOf(at, taskId); next !== undefined && !seen.has(next); next = nextOf(at, taskId)) {
      seen.add(at);
      at = next;
    }
    return at;
  };
  return { finalOf, isUndivided: (agencyId) => (successors.get(agencyId)?.length ?? 0) > 1 };
};
