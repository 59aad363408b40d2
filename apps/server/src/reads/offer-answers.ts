import {
  calendarActLabels,
  directiveActLabels,
  findingActLabels,
  obligationActLabels,
  inspectionActLabels,
  planActLabels,
  recommendationActLabels,
  sessionActLabels,
  type CalendarAct,
  type DirectiveAct,
  type FindingAct,
  type ObligationAct,
  type InspectionAct,
  type OfferOf,
  type PlanAct,
  type RecommendationAct,
  type SessionAct,
} from '@dondoc/domain';
import {
  directiveDetail,
  findingLine,
  obligationLine,
  inspectionLine,
  planOnDay,
  recommendationLine,
  sentence,
  sessionLine,
  taskAct,
} from '@dondoc/views';
import { z } from 'zod';

const namesOf = <Act extends string>(labels: Readonly<Record<Act, unknown>>) =>
  z.enum(Object.keys(labels) as [Act, ...Act[]]);

const offerOf = <Command extends z.ZodType<string>>(command: Command) =>
  z
    .discriminatedUnion('open', [
      z.strictObject({ command, label: sentence, open: z.literal(true) }),
      z.strictObject({
        command,
        label: sentence,
        open: z.literal(false),
        code: z.string(),
        sentence: sentence.describe('Why it is closed.'),
      }),
    ])
    .describe('A command as a screen offers it: open, or closed with the reason.');

export const offer = offerOf(taskAct);

export const recommendationAct = namesOf<RecommendationAct>(recommendationActLabels);
export const recommendationOffer = offerOf(recommendationAct) satisfies z.ZodType<OfferOf<RecommendationAct>>;

export const sessionAct = namesOf<SessionAct>(sessionActLabels);
export const sessionOffer = offerOf(sessionAct) satisfies z.ZodType<OfferOf<SessionAct>>;

export const calendarAct = namesOf<CalendarAct>(calendarActLabels);
export const calendarOffer = offerOf(calendarAct) satisfies z.ZodType<OfferOf<CalendarAct>>;
export const directiveAct = namesOf<DirectiveAct>(directiveActLabels);
export const directiveOffer = offerOf(directiveAct) satisfies z.ZodType<OfferOf<DirectiveAct>>;

export const planAct = namesOf<PlanAct>(planActLabels);
export const planOffer = offerOf(planAct) satisfies z.ZodType<OfferOf<PlanAct>>;

export const directiveSheet = z.strictObject({
  ...directiveDetail.shape,
  commands: z
    .array(directiveOffer)
    .describe('Every command on a directive and, for this reader, whether it is open now.'),
});

export const planSheet = z.strictObject({
  ...planOnDay.shape,
  commands: z
    .array(planOffer)
    .describe('Every command on a plan and, for this reader, whether it is open now.'),
});

export const inspectionAct = namesOf<InspectionAct>(inspectionActLabels);
export const inspectionOffer = offerOf(inspectionAct) satisfies z.ZodType<OfferOf<InspectionAct>>;

export const recommendationDetail = z.strictObject({
  ...recommendationLine.shape,
  commands: z
    .array(recommendationOffer)
    .describe('Every command on a recommendation and, for this reader, whether it is open now.'),
});

export const obligationAct = namesOf<ObligationAct>(obligationActLabels);
export const obligationOffer = offerOf(obligationAct) satisfies z.ZodType<OfferOf<ObligationAct>>;

export const obligationDetail = z.strictObject({
  ...obligationLine.shape,
  commands: z
    .array(obligationOffer)
    .describe('Every command on a reporting obligation and, for this reader, whether it is open now.'),
});

export const sessionDetail = z.strictObject({
  ...sessionLine.shape,
  commands: z
    .array(sessionOffer)
    .describe('Every command in a session and, for this reader, whether it is open now.'),
});

export const inspectionDetail = z.strictObject({
  ...inspectionLine.shape,
  commands: z
    .array(inspectionOffer)
    .describe('Every command on an inspection and, for this reader, whether it is open now.'),
});

export const findingAct = namesOf<FindingAct>(findingActLabels);
export const findingOffer = offerOf(findingAct) satisfies z.ZodType<OfferOf<FindingAct>>;

export const findingDetail = z.strictObject({
  ...findingLine.shape,
  commands: z
    .array(findingOffer)
    .describe('Every command on a finding and, for this reader, whether it is open now.'),
});
