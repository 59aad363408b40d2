import { dayOf } from '@dondoc/event-sourcing';
import { view } from '../store/view.js';
import { reminderProjection } from './reminder.projection.js';

export const reminderView = view({
  projection: reminderProjection,
  columns: {
    task: ({ taskId }) => taskId,
    rung: ({ rung }) => rung,
    version: ({ deadlineVersion }) => deadlineVersion,
    day: ({ rungAt }) => dayOf(rungAt),
    issued_at: ({ issuedAt }) => issuedAt,
    agency: ({ recipient }) => recipient.agencyId,
    outcome: ({ outcome }) => outcome,
    outcome_at: ({ outcomeAt }) => outcomeAt,
  },
  indexes: [['task'], ['day'], ['outcome']],
});
