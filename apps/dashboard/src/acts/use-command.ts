import type { CommandAnswer } from '@dondoc/api';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { v4 } from 'uuid';
import { queries, rememberPosition } from '../api/connect.js';
import { ApiFault } from '../api/fault.js';
import { dropDraft, keepAttempt, readAttempt, type Attempt } from './draft.js';
import type { Sent } from './sent.js';

export interface Command<Values extends object> {
  /** Names the draft: which form of what. */
  readonly draft: string;
  /** As it was when the form was opened: somebody else's change in between is told, not overwritten. */
  readonly revision?: number | undefined;
  /** Gives the command to the server. @throws ApiFault */
  readonly send: (values: Values, sending: Sent) => Promise<CommandAnswer>;
  readonly onDone: (answer: CommandAnswer) => void;
}

/** The state of a command that somebody is about to give. */
export type Sending<Values extends object> = ReturnType<typeof useCommand<Values>>;

/**
 * Gives a command: repeats it without writing twice, lets reads after it wait for it, and forgets the draft once it is recorded.
 */
export const useCommand = <Values extends object>({ draft, revision, send, onDone }: Command<Values>) => {
  const seen = useRef(revision);
  const last = useRef<Attempt>(undefined);
  const sending = useMutation({
    mutationFn: (values: Values): Promise<CommandAnswer> => {
      const content = JSON.stringify(values);
      const before = last.current ?? readAttempt(draft);
      // the browser's own randomUUID is missing from pages that are not served securely
      const attempt = before?.content === content ? before : { content, key: v4() };
      last.current = attempt;
      keepAttempt(draft, attempt);
      return send(values, { key: attempt.key, revision: seen.current });
    },
    onSuccess: async (answer) => {
      rememberPosition(answer.position);
      dropDraft(draft);
      last.current = undefined;
      onDone(answer);
      await queries.invalidateQueries();
    },
  });
  return {
    draft,
    send: (values: Values) => {
      if (!sending.isPending) sending.mutate(values);
    },
    isSending: sending.isPending,
    fault: sending.error instanceof ApiFault ? sending.error : undefined,
    /** After a conflict: what is sent next goes out over what somebody else changed, now that it has been read. */
    acceptChange: () => {
      const current = sending.error instanceof ApiFault ? sending.error.details['revision'] : undefined;
      seen.current = typeof current === 'number' ? current : revision;
    },
  };
};
