import type { Look } from '@dondoc/event-sourcing';
import { authorityRequired } from '../../../command/command.refusals.js';
import { withFault, withFaults } from './faults.js';
import type { Commands } from './office.js';

/** Hides a part of whatever is looked at. */
const blindTo =
  (hidden: Readonly<Record<string, unknown>>) =>
  (look: Look): Look =>
  async (aggregate, id) => {
    const state = await look(aggregate, id);
    return state && { ...state, ...hidden };
  };
const blindToMarks = blindTo({ confidentiality: undefined });

/** A second request for an extension is taken while one waits. */
export const secondRequest: Commands = withFaults(
  withFault(
    'RequestExtension',
    (decide) => (state, look) => decide(state && { ...state, pendingExtension: undefined }, look),
  ),
);

/** Nobody sees that a paper is classified. */
export const unseenMark: Commands = withFaults(
  ...['DraftTask', 'AssignTask'].map((name) =>
    withFault(name, (decide) => (state, look) => decide(state, blindToMarks(look))),
  ),
);

/** A period that was opened is opened again. */
export const periodTwice: Commands = withFaults(
  withFault(
    'OpenReportPeriod',
    (decide) => (state, look) => decide(state && { ...state, periods: [] }, look),
  ),
);

/** Nobody lists what a directive that was replaced leaves open. */
export const reviewForgotten: Commands = withFaults(
  withFault('OpenOrphanReview', () => () => {
    throw authorityRequired({ command: 'OpenOrphanReview' });
  }),
);
