import { previewDeadline, type DeadlineAsSet, type DeadlineExplanation } from '@dondoc/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

/** The day that a deadline falls on, worked out by the engine before anything is written. */
export const useDeadline = (
  deadline: DeadlineAsSet | undefined,
  issuedOn: string,
  today: string,
): { readonly explanation: DeadlineExplanation | undefined; readonly error: unknown } => {
  // how it would fall if it were received today, for nobody has received it yet
  const received = deadline?.kind === 'period' && deadline.from === 'received';
  const isOpen = deadline?.kind === 'period' && deadline.from === 'event' && deadline.event.on === undefined;
  const asked = isOpen ? undefined : deadline;
  const { data, error } = useQuery({
    queryKey: ['deadline-preview', asked, issuedOn, received && today],
    queryFn: async ({ signal }) => {
      if (!asked) throw new Error('asked without a deadline that can be worked out');
      const body = { deadline: asked, issuedOn, ...(received && { receivedOn: today }) };
      return (await previewDeadline({ body, signal, throwOnError: true })).data;
    },
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
  });
  return { explanation: asked && !error ? data : undefined, error: asked ? error : undefined };
};
