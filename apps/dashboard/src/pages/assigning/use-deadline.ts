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
  const { data, error } = useQuery({
    queryKey: ['deadline-preview', deadline, issuedOn, received && today],
    queryFn: async ({ signal }) => {
      if (!deadline) throw new Error('asked without a deadline');
      const body = { deadline, issuedOn, ...(received && { receivedOn: today }) };
      return (await previewDeadline({ body, signal, throwOnError: true })).data;
    },
    enabled: deadline !== undefined,
    placeholderData: keepPreviousData,
  });
  return { explanation: deadline && !error ? data : undefined, error: deadline ? error : undefined };
};
