import type { CommandBody } from '../../../command/command-body.js';
import { AdjustDeadline } from '../../commands/adjust-deadline.js';
import { ApproveExtension } from '../../commands/approve-extension.js';
import { RejectExtension } from '../../commands/reject-extension.js';
import { ReopenTask } from '../../commands/reopen-task.js';
import { RequestExtension } from '../../commands/request-extension.js';
import { ResumeTask } from '../../commands/resume-task.js';
import { SuspendTask } from '../../commands/suspend-task.js';
import { WithdrawExtensionRequest } from '../../commands/withdraw-extension-request.js';
import { EXTENSIONS_ALLOWED } from '../../policy-values.js';
import { noDeadline } from '../task.fixtures.js';
import {
  dueOnOf,
  earliest,
  later,
  LETTER,
  REASON,
  say,
  through,
  type Choice,
  type Ground,
} from './choice.js';

/** The latest day that the task above and the law leave. */
const bound = ({ state, parent }: Ground): string | undefined =>
  earliest(dueOnOf(parent), state?.assignment.legalLimit?.lastOn);

const asked = (newDueOn: string): CommandBody =>
  say(RequestExtension, { newDueOn, reason: REASON, document: LETTER });

const extended = (ground: Ground): CommandBody | undefined => {
  const due = dueOnOf(ground.state);
  const newDueOn = due && earliest(later(due, 10), bound(ground));
  const left = (ground.state?.extensionsGranted ?? 0) < EXTENSIONS_ALLOWED;
  return due && newDueOn && newDueOn > due && left ? asked(newDueOn) : undefined;
};

/** A day that the task above and those below allow. */
const between = (ground: Ground, days: number): string | undefined => {
  const latestChild =
    ground.children
      .map((each) => dueOnOf(each) ?? '9999-12-31')
      .toSorted()
      .at(-1) ?? ground.day;
  const wanted = later(ground.day, days);
  const day = earliest(wanted > latestChild ? wanted : latestChild, bound(ground)) ?? wanted;
  return day < ground.day || day < latestChild ? undefined : day;
};

export const deadlineChoices = {
  RequestExtension: [
    { says: 'of ten days', body: extended },
    { says: 'to a day before the deadline', wrong: true, body: ({ day }) => asked(later(day, -30)) },
    {
      says: 'of half a year',
      wrong: true,
      body: ({ state, day }) => asked(later(dueOnOf(state) ?? day, 180)),
    },
  ],
  WithdrawExtensionRequest: [{ says: 'of its own accord', body: () => say(WithdrawExtensionRequest) }],
  ApproveExtension: [
    { says: 'as it was asked for', body: () => say(ApproveExtension) },
    {
      says: 'to an earlier day than was asked for',
      body: ({ state }) => {
        const [due, wanted] = [dueOnOf(state), state?.pendingExtension?.newDueOn];
        const newDueOn = due && later(due, 1);
        return newDueOn && wanted && newDueOn <= wanted ? say(ApproveExtension, { newDueOn }) : undefined;
      },
    },
    {
      says: 'to a later day than was asked for',
      wrong: true,
      body: ({ state, day }) =>
        say(ApproveExtension, { newDueOn: later(state?.pendingExtension?.newDueOn ?? day, 5) }),
    },
  ],
  RejectExtension: [{ says: 'with a reason', body: () => say(RejectExtension, { reason: REASON }) }],
  AdjustDeadline: [
    {
      says: 'to a day within what stands above and below',
      body: (ground) => {
        const day = between(ground, 40);
        return day && day !== dueOnOf(ground.state)
          ? say(AdjustDeadline, { deadline: through(day), reason: REASON })
          : undefined;
      },
    },
    {
      says: 'to tomorrow',
      body: ({ day }) => say(AdjustDeadline, { deadline: through(later(day, 1)), reason: REASON }),
    },
    {
      says: 'to half a year from now',
      body: ({ day }) => say(AdjustDeadline, { deadline: through(later(day, 180)), reason: REASON }),
    },
    { says: 'to no last day', body: () => say(AdjustDeadline, { deadline: noDeadline, reason: REASON }) },
    {
      says: 'to a day that has passed',
      wrong: true,
      body: ({ day }) => say(AdjustDeadline, { deadline: through(later(day, -3)), reason: REASON }),
    },
  ],
  SuspendTask: (['stops', 'runs'] as const).map((clock) => ({
    says: `while its clock ${clock}`,
    body: ({ day }: Ground) => say(SuspendTask, { reason: REASON, reviewOn: later(day, 30), clock }),
  })),
  ResumeTask: [{ says: 'from now on', body: () => say(ResumeTask) }],
  ReopenTask: [
    {
      says: 'with a month',
      body: (ground) => {
        const day = between(ground, 30);
        return day === undefined ? undefined : say(ReopenTask, { reason: REASON, deadline: through(day) });
      },
    },
    {
      says: 'with half a year',
      body: ({ day }) => say(ReopenTask, { reason: REASON, deadline: through(later(day, 180)) }),
    },
  ],
} satisfies Readonly<Record<string, readonly Choice[]>>;
