import type { AssignTask, DeadlineAsSet, FanOutTasks, Signing } from '@dondoc/api';
import { given } from '../../acts/given.js';
import { occurred } from '../../acts/occurred-fields.js';
import { deadlineOf, type DeadlineDraft } from './deadline-draft.js';

/** What the form holds; texts may be empty, and a deadline half set. */
export interface AssigningValues {
  readonly leads?: readonly string[];
  readonly content?: string;
  readonly reference?: string;
  readonly noProduct?: boolean;
  readonly productKind?: string;
  readonly productTo?: string;
  readonly deadline?: DeadlineDraft;
  readonly coordinators?: readonly string[];
  readonly consolidator?: string;
  readonly parent?: string;
  readonly tracking?: string;
  readonly recommendations?: readonly string[];
  readonly lateReason?: string;
  readonly signing?: Signing;
  readonly assignedOn?: string;
  readonly lateEntryReason?: string;
}

/** Where the tasks come from. */
export interface Origin {
  readonly directiveId: string | undefined;
  readonly clauseId: string | undefined;
}

/** `D` becomes `D01`, `D02` … where several agencies are assigned; for one agency it stays as it was typed. */
export const referenceOf = (typed: string | undefined, place: number, of: number): string | undefined => {
  if (!typed) return undefined;
  return of === 1 ? typed : `${typed}${String(place + 1).padStart(Math.max(2, String(of).length), '0')}`;
};

const common = (values: AssigningValues, directiveId: string | undefined) => {
  const { coordinators = [], deadline = {}, productKind = '', productTo = '', signing } = values;
  const spec: DeadlineAsSet | undefined = deadlineOf(deadline);
  // the form asks for a whole deadline before anything is sent
  if (!spec) throw new Error('a deadline that is not set whole is not sent');
  return {
    content: values.content ?? '',
    expectedProduct: values.noProduct
      ? { none: true as const }
      : { kind: productKind, addressedTo: productTo },
    deadline: spec,
    ...(coordinators.length > 0 && { coordinatorIds: [...coordinators] }),
    ...(signing && { signing: { ...signing, ...given({ documentId: directiveId }) } }),
    ...given({
      consolidatorId: values.consolidator,
      parentTaskId: values.parent,
      trackingPostId: values.tracking,
      lateReason: values.lateReason,
    }),
    ...occurred({ ...values, ...given({ occurredOn: values.assignedOn }) }),
  };
};

/** Several agencies: one act, a task for each. */
export const fanOutOf = (values: AssigningValues, { directiveId, clauseId }: Origin): FanOutTasks => {
  const { leads = [], recommendations = [], reference } = values;
  return {
    ...common(values, directiveId),
    ...given({ clauseId }),
    ...(recommendations.length > 0 && { recommendationIds: [...recommendations] }),
    items: leads.map((leadId, place) => ({
      leadId,
      ...given({ reference: referenceOf(reference, place, leads.length) }),
    })),
  };
};

/** One agency: one task of one's own agency. */
export const assignmentOf = (
  values: AssigningValues,
  { directiveId, clauseId }: Origin,
  issuerId: string,
): AssignTask => {
  const { leads = [], recommendations = [], reference } = values;
  return {
    ...common(values, directiveId),
    issuerId,
    leadId: leads[0] ?? '',
    source: {
      ...given({ directiveId, clauseId }),
      ...(recommendations.length > 0 && { recommendationIds: [...recommendations] }),
    },
    ...given({ reference }),
  };
};
