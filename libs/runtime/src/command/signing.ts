import { authorityRequired, type Command, type CommandBody } from '@dondoc/domain';
import { refusal, type Authority, type Capacity } from '@dondoc/event-sourcing';

/** A clerk's act signs nothing. Details: command. */
export const authorityNotTaken = refusal<{ command: string }>('authority-not-taken', 'rule', () => ({
  vi: 'Việc này không ký văn bản; hãy bỏ mục “signing”.',
  en: 'Nothing is signed by this act; leave out "signing".',
}));

export interface Signed {
  readonly capacity?: Capacity;
  readonly authority?: Authority;
}

/**
 * The authority of a command out of its body, as its definition needs it. A command that itself issues the document names
 * none, and then the signed document is what the command makes.
 * @throws Rejected `authority-required`, `authority-not-taken`
 */
export const readSigning = (
  { name, authority: need }: Pick<Command, 'name' | 'authority'>,
  { signing }: CommandBody,
  target: string,
): Signed => {
  if (need === 'required' && !signing) throw authorityRequired({ command: name });
  if (need === 'none' && signing) throw authorityNotTaken({ command: name });
  if (!signing) return {};
  const { capacity, documentId = target, signedOn, postId, holderId } = signing;
  return { capacity, authority: { documentId, signedOn, postId, holderId } };
};
