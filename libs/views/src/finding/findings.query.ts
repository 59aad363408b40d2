import { findingSentences } from '@dondoc/domain';
import { startOf } from '@dondoc/event-sourcing';
import { isVisibleTo } from '../directive/is-visible-to.js';
import type { DirectiveRow } from '../directive/directive.answer.js';
import type { InspectionRow } from '../inspection/inspection.answer.js';
import type { AnswerOf, ParamsOf } from '../queries.js';
import type { Frame, Reader } from '../store/reader.js';
import { findRegistered, listRegistered } from '../store/registered.js';
import type { SessionRow } from '../supervision/session.row.js';
import { isTaskVisible } from '../task/evaluated-task.js';
import type { TaskRow } from '../task/task.row.js';
import { matterNames } from '../trail/matter-names.js';
import type { FindingLine, FindingState } from './finding.answer.js';
import type { FindingRow } from './finding.row.js';

type Agencies = readonly string[] | undefined;

/** Sessions, recommendations and inspections are open to all. */
const isSeen = (
  reader: Reader,
  frame: Frame,
  { type, id }: FindingRow['subject' | 'other'],
  visibleTo: Agencies,
): boolean => {
  if (type === 'task') return isTaskVisible(reader, id, frame, visibleTo);
  if (type !== 'directive') return true;
  const row = reader.row<DirectiveRow>('directives', id, frame);
  return row !== undefined && isVisibleTo(row, visibleTo);
};

const ownerOf = (reader: Reader, frame: Frame, { type, id }: FindingRow['subject']): string | undefined => {
  if (type === 'task') return reader.row<TaskRow>('tasks', id, frame)?.issuerId;
  if (type === 'session') return reader.row<SessionRow>('sessions', id, frame)?.supervisingBodyId;
  return reader.row<InspectionRow>('inspections', id, frame)?.inspectingBodyId;
};

const stateOf = ({ settled }: FindingRow, { end }: Frame): FindingState =>
  settled && startOf(settled.at) <= end ? 'Settled' : 'Open';

const lineOf = (reader: Reader, visibleTo: Agencies) => {
  const nameOf = matterNames(reader);
  const side = <Side extends FindingRow['subject' | 'other']>(frame: Frame, of: Side) => {
    const name = isSeen(reader, frame, of, visibleTo) ? nameOf(`${of.type}-${of.id}`) : undefined;
    return { ...of, ...(name !== undefined && { name }) };
  };
  return (row: FindingRow, frame: Frame): FindingLine => {
    const { settled, ...raised } = row;
    const state = stateOf(row, frame);
    const ownerId = ownerOf(reader, frame, row.subject);
    return {
      ...raised,
      ...(settled && state === 'Settled' && { settled }),
      subject: side(frame, row.subject),
      other: side(frame, row.other),
      ...(ownerId !== undefined && { ownerId }),
      state,
      sentence: findingSentences[row.rule],
    };
  };
};

/** What crossed: what somebody still has to look into first, then the newest. */
export const findings = (reader: Reader, params: ParamsOf<'findings'>): AnswerOf<'findings'> => {
  const frame = reader.frame(params, params.cursor);
  const { state, subjectId, ownerId, visibleTo } = params;
  const isOpen = (row: FindingRow) => stateOf(row, frame) === 'Open';
  return listRegistered<FindingRow, FindingLine>(reader, 'findings', params, {
    ...(subjectId !== undefined && { where: ['subject = $subject'], values: { subject: subjectId } }),
    keep: (row) =>
      (state === undefined || state.includes(stateOf(row, frame))) &&
      isSeen(reader, frame, row.subject, visibleTo) &&
      (ownerId === undefined || ownerOf(reader, frame, row.subject) === ownerId),
    order: (a, b) => Number(isOpen(b)) - Number(isOpen(a)),
    line: lineOf(reader, visibleTo),
  });
};

/** One finding; undefined to whoever may not see its subject. */
export const finding = (reader: Reader, params: ParamsOf<'finding'>): FindingLine | undefined => {
  const frame = reader.frame(params);
  const row = findRegistered<FindingRow>(reader, 'findings', params);
  return row && isSeen(reader, frame, row.subject, params.visibleTo)
    ? lineOf(reader, params.visibleTo)(row, frame)
    : undefined;
};
