import { assignTask, fanOutTasks, previewFanOut, type CommandAnswer, type FanOutPreview } from '@dondoc/api';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiFault } from '../../api/fault.js';
import { changing, making, type Sent } from '../../acts/sent.js';
import { useCommand } from '../../acts/use-command.js';
import { assignmentOf, fanOutOf, type AssigningValues } from './assigning-values.js';
import type { Given } from './progress.js';
import type { TakenLeads } from './taken-leads.js';
import type { WhatIsAssigned } from './what-is-assigned.js';

/** What would come of the form as it stands. */
export interface Preview extends FanOutPreview {
  /** The engine was asked; otherwise it is asked by the assignment itself. */
  readonly rehearsed: boolean;
}

interface Assigning {
  readonly assigned: WhatIsAssigned;
  readonly issuerId: string;
  readonly draft: string;
  readonly taken: TakenLeads;
  readonly onGiven: (given: Given) => void;
}

/** Preview and assignment: what was not previewed as it stands is previewed first, and only then given. */
export const useAssigning = ({ assigned, issuerId, draft, taken, onGiven }: Assigning) => {
  const { origin, directive } = assigned;
  const isIssuer = directive?.issuerId === issuerId;
  const leads = useRef<readonly string[]>([]);
  const preview = useMutation({
    mutationFn: async (values: AssigningValues): Promise<Preview> => {
      if (isIssuer && origin.directiveId !== undefined) {
        const path = { id: origin.directiveId };
        const { data } = await previewFanOut({ path, body: fanOutOf(values, origin), throwOnError: true });
        return { ...data, rehearsed: true };
      }
      // only the issuer's group can be rehearsed; what stands against a single task, its assignment says
      const items = (values.leads ?? []).map((leadId) => {
        const duplicateOf = taken.get(leadId)?.[0]?.id;
        return { leadId, ...(duplicateOf !== undefined && { duplicateOf }) };
      });
      const duplicates = items.filter((item) => 'duplicateOf' in item).length;
      return { items, duplicates, rehearsed: false };
    },
  });
  const send = async (values: AssigningValues, sent: Sent): Promise<CommandAnswer> => {
    leads.current = values.leads ?? [];
    if (leads.current.length === 1 || origin.directiveId === undefined)
      return (
        await assignTask({
          headers: making(sent),
          body: assignmentOf(values, origin, issuerId),
          throwOnError: true,
        })
      ).data;
    return (
      await fanOutTasks({
        path: { id: origin.directiveId },
        headers: changing(sent),
        body: fanOutOf(values, origin),
        throwOnError: true,
      })
    ).data;
  };
  const before = [...taken.values()].flat().map(({ id }) => id);
  const command = useCommand<AssigningValues>({
    draft,
    revision: directive?.revision,
    send,
    onDone: ({ id }) =>
      onGiven({ leads: leads.current, before, ...(leads.current.length === 1 && { taskId: id }) }),
  });
  const isPreviewed = (values: AssigningValues) =>
    preview.data !== undefined && JSON.stringify(preview.variables) === JSON.stringify(values);
  return {
    isIssuer,
    preview,
    isPreviewed,
    sending: {
      ...command,
      fault: preview.error instanceof ApiFault ? preview.error : command.fault,
      isSending: command.isSending || preview.isPending,
      send: (values: AssigningValues) => {
        if (!isPreviewed(values)) preview.mutate(values);
        else if (!preview.data?.refusal && !preview.data?.items.some(({ refusal }) => refusal))
          command.send(values);
      },
    },
  };
};
