import { dayOf } from '@dondoc/event-sourcing';
import { view } from '../store/view.js';
import { reminderProjection, standsSince } from './reminder.projection.js';

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
    code: ({ failure }) => failure?.code,
    since: standsSince,
    earlier: ({ earlier }) =>
      earlier && JSON.stringify(earlier.map((each) => [standsSince(each), each.outcome, each.failure?.code])),
  },
  indexes: [['task'], ['day'], ['outcome']],
});
