import { isOpen } from '../../../timeliness/lifecycle.js';
import { dueOnOf } from './choice.js';
import { firstOf, type Law } from './law.js';

const withinTheLaw: Law = {
  number: 'limit',
  says: 'no deadline of a task lies beyond what the law allows',
  broken: ({ moments }) =>
    firstOf(moments, ({ event: { type }, after }) => {
      const [dueOn, lastOn] = [dueOnOf(after), after.assignment.legalLimit?.lastOn];
      return dueOn !== undefined && lastOn !== undefined && dueOn > lastOn
        ? `after ${type} it is due on ${dueOn}, and the law ends on ${lastOn}`
        : undefined;
    }),
};

const partsGoWithTheWhole: Law = {
  number: 'withdrawal',
  says: 'a task that is withdrawn leaves nothing open of what was delegated under it',
  broken: ({ tasks }) =>
    firstOf(tasks.values(), ({ lifecycle, children }) => {
      if (lifecycle !== 'Withdrawn') return undefined;
      const left = children
        .map(({ childId }) => tasks.get(childId)?.lifecycle)
        .find((each) => each && isOpen(each));
      return left === undefined ? undefined : `a part of it is ${left}`;
    }),
};

export const lawsOfEndings: readonly Law[] = [withinTheLaw, partsGoWithTheWhole];
