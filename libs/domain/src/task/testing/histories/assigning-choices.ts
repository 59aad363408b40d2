import type { CommandBody } from '../../../command/command-body.js';
import type { DeadlineSpec } from '../../../deadline/deadline-spec.js';
import { AcknowledgeTask } from '../../commands/acknowledge-task.js';
import { AssignDraftedTask } from '../../commands/assign-drafted-task.js';
import { AssignTask } from '../../commands/assign-task.js';
import { DisputeAssignment } from '../../commands/dispute-assignment.js';
import { DraftTask } from '../../commands/draft-task.js';
import { HandOverTask } from '../../commands/hand-over-task.js';
import { ReassignLead } from '../../commands/reassign-lead.js';
import { UpholdAssignment } from '../../commands/uphold-assignment.js';
import { DISPUTE_WORKING_DAYS } from '../../policy-values.js';
import {
  anAssignment,
  calendar,
  CITY,
  DEPARTMENT,
  noDeadline,
  OTHER_DEPARTMENT,
  UNIT,
  workingDaysFromReceipt,
} from '../task.fixtures.js';
import { besides } from './agencies.js';
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
import { CLASSIFIED_DIRECTIVE, CLASSIFIED_LETTER } from './setting.js';

const since = (instant: string | undefined): string | undefined => instant?.slice(0, 10);

type Asked = Partial<AssignTask>;
type Asks = (ground: Ground) => Asked;

const lawful: readonly (readonly [says: string, asks: Asks])[] = [
  ['with two months', ({ day }) => ({ deadline: through(later(day, 60)) })],
  ['with two weeks', ({ day }) => ({ deadline: through(later(day, 14)) })],
  ['with twenty working days from receipt', () => ({ deadline: workingDaysFromReceipt(20) })],
  ['without a last day', () => ({ deadline: noDeadline })],
  [
    'with a month, and a legal limit of two',
    ({ day }) => ({
      deadline: through(later(day, 30)),
      legalLimit: { lastOn: later(day, 60), words: 'Luật' },
    }),
  ],
];
const wrong: readonly (readonly [says: string, asks: Asks])[] = [
  [
    'to another department',
    ({ day }) => ({ leadId: OTHER_DEPARTMENT, coordinatorIds: [], deadline: through(later(day, 60)) }),
  ],
  ['to a lead that coordinates, too', () => ({ coordinatorIds: [DEPARTMENT] })],
  ['for a day that has passed', ({ day }) => ({ deadline: through(later(day, -5)) })],
  ['to itself', () => ({ leadId: CITY })],
  ['from a classified directive', () => ({ source: { directiveId: CLASSIFIED_DIRECTIVE } })],
  ['from a classified letter', () => ({ source: { documentId: CLASSIFIED_LETTER } })],
  ['from nothing', () => ({ source: {} })],
];

const asking = (of: new () => DraftTask): readonly Choice[] => {
  const body = (asks: Asks) => (ground: Ground) => say(of, { ...anAssignment, ...asks(ground) });
  return [
    ...lawful.map(([says, asks]) => ({ says, body: body(asks) })),
    ...wrong.map(([says, asks]) => ({ says, wrong: true as const, body: body(asks) })),
  ];
};

const mayDispute = ({ state, day }: Ground): boolean => {
  const from = since(state?.receivedAt ?? state?.assignedAt);
  return !state?.upheld && from !== undefined && day <= calendar.addWorkingDays(from, DISPUTE_WORKING_DAYS);
};

/** Another unit or department in the place of the lead. */
const reassigned = ({ state }: Ground, deadline?: DeadlineSpec): CommandBody | undefined => {
  const leadId = state && besides(state.assignment.leadId).find((id) => id !== state.assignment.issuerId);
  return leadId === undefined
    ? undefined
    : say(ReassignLead, { leadId, reason: REASON, ...(deadline && { deadline }) });
};

/** The lead's place goes to an agency beside it that has none. */
const handed = ({ state }: Ground, fields: Partial<HandOverTask>): CommandBody | undefined => {
  const { leadId = DEPARTMENT, issuerId, coordinatorIds = [] } = state?.assignment ?? {};
  const toAgencyId = besides(leadId).find((id) => id !== issuerId && !coordinatorIds.includes(id));
  if (toAgencyId === undefined) return undefined;
  return say(HandOverTask, { fromAgencyId: leadId, toAgencyId, minutes: LETTER, ...fields });
};

export const assigningChoices = {
  DraftTask: asking(DraftTask),
  AssignTask: asking(AssignTask),
  AssignDraftedTask: [
    { says: 'as it was drafted', body: () => say(AssignDraftedTask, { lateReason: REASON }) },
    { says: 'without a word on its being late', body: () => say(AssignDraftedTask) },
  ],
  AcknowledgeTask: [
    { says: 'now', body: () => say(AcknowledgeTask) },
    {
      says: 'as received before it was assigned',
      wrong: true,
      body: () => say(AcknowledgeTask, { receivedAt: '2020-01-06T08:00:00+07:00' }),
    },
  ],
  DisputeAssignment: [
    {
      says: 'naming another agency',
      body: (ground) =>
        mayDispute(ground) ? say(DisputeAssignment, { reason: REASON, proposedAgencyId: UNIT }) : undefined,
    },
    { says: 'whatever the day', wrong: true, body: () => say(DisputeAssignment, { reason: REASON }) },
  ],
  UpholdAssignment: [{ says: 'with a reason', body: () => say(UpholdAssignment, { reason: REASON }) }],
  ReassignLead: [
    { says: 'with the deadline that it has', body: (ground) => reassigned(ground) },
    {
      says: 'with another deadline',
      body: (ground) =>
        reassigned(ground, through(earliest(later(ground.day, 45), dueOnOf(ground.parent)) ?? ground.day)),
    },
    { says: 'to the city itself', wrong: true, body: () => say(ReassignLead, { leadId: CITY }) },
    {
      says: 'to the lead that it has',
      wrong: true,
      body: ({ state }) => say(ReassignLead, { leadId: state?.assignment.leadId ?? DEPARTMENT }),
    },
  ],
  HandOverTask: [
    { says: 'from the lead, with its consent', body: (ground) => handed(ground, { consent: LETTER }) },
    {
      says: 'from a coordinator, with its consent',
      body: ({ state }) => {
        const from = state?.assignment.coordinatorIds[0];
        const [to] =
          from === undefined ? [] : besides(from).filter((id) => id !== state?.assignment.issuerId);
        if (from === undefined || to === undefined) return undefined;
        return say(HandOverTask, { fromAgencyId: from, toAgencyId: to, minutes: LETTER, consent: LETTER });
      },
    },
    { says: 'without consent, from a lead that goes on', wrong: true, body: (ground) => handed(ground, {}) },
    {
      says: 'to the issuer',
      wrong: true,
      body: ({ state }) =>
        say(HandOverTask, {
          fromAgencyId: state?.assignment.leadId ?? DEPARTMENT,
          toAgencyId: state?.assignment.issuerId ?? CITY,
          minutes: LETTER,
          consent: LETTER,
        }),
    },
  ],
} satisfies Readonly<Record<string, readonly Choice[]>>;
