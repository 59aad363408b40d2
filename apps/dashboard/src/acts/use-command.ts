import type { CommandAnswer } from '@dondoc/api';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { queries, rememberPosition } from '../api/connect.js';
import { ApiFault } from '../api/fault.js';
import { dropDraft } from './draft.js';
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
  const [seen, setSeen] = useState(revision);
  const sent = useRef<{ readonly content: string; readonly key: string }>(undefined);
  const sending = useMutation({
    mutationFn: (values: Values): Promise<CommandAnswer> => {
      const content = JSON.stringify([seen, values]);
      if (sent.current?.content !== content) sent.current = { content, key: crypto.randomUUID() };
      return send(values, { key: sent.current.key, revision: seen });
    },
    onSuccess: async (answer) => {
      rememberPosition(answer.position);
      dropDraft(draft);
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
    /** After a conflict: what is typed goes out over what somebody else changed, now that it has been read. */
    acceptChange: () => {
      const current = sending.error instanceof ApiFault ? sending.error.details['revision'] : undefined;
      setSeen(typeof current === 'number' ? current : revision);
      sending.reset();
    },
  };
};
