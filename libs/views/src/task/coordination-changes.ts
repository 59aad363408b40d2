import type { Projection } from '@dondoc/event-sourcing';
import type { TaskEvent } from '@dondoc/domain';
import { change } from './row-changes.js';
import type { CoordinationInput, TaskRow } from './task.row.js';

type Answer = Partial<CoordinationInput> & Pick<CoordinationInput, 'coordinatorId'>;

/** One answer meets all that was asked of the agency until then; who was not asked has spoken up by itself. */
const answered = ({ inputs }: TaskRow, answer: Answer): Pick<TaskRow, 'inputs'> => {
  const isAwaited = ({ coordinatorId, outcome }: CoordinationInput) =>
    coordinatorId === answer.coordinatorId && outcome === undefined;
  return {
    inputs: inputs.some(isAwaited)
      ? inputs.map((input) => (isAwaited(input) ? { ...input, ...answer } : input))
      : [...inputs, answer],
  };
};

/** What becomes of a row between the lead and its coordinating agencies. */
export const coordinationChanges = {
  InputRequested: change((row, { id, data, meta }) => ({
    inputs: [...row.inputs, { ...data, eventId: id, requestedAt: meta.occurredAt }],
  })),
  CoordinationInputSubmitted: change((row, { id, data, meta }) =>
    answered(row, { ...data, answerEventId: id, answeredAt: meta.occurredAt, outcome: 'submitted' }),
  ),
  CoordinationInputRefused: change((row, { id, data, meta }) =>
    answered(row, {
      coordinatorId: data.coordinatorId,
      refusalReason: data.reason,
      answerEventId: id,
      answeredAt: meta.occurredAt,
      outcome: 'refused',
    }),
  ),
} satisfies Partial<Projection<TaskRow, TaskEvent>['on']>;
