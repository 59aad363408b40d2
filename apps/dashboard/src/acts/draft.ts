import { currentSession } from '../session/session.js';

/** What was sent and perhaps not answered: the same content goes out under the same key. */
export interface Attempt {
  readonly content: string;
  readonly key: string;
}

const keyOf = (name: string): string => `dondoc.draft.${currentSession()?.me.account.id ?? ''}.${name}`;
const attemptOf = (name: string): string => `${keyOf(name)}.attempt`;

const read = <Kept>(key: string): Kept | undefined => {
  const stored = localStorage.getItem(key);
  return stored === null ? undefined : (JSON.parse(stored) as Kept);
};

/** What this person had begun to write in a form on this machine and not sent. */
export const readDraft = <Values extends object>(name: string): Partial<Values> | undefined =>
  read<Partial<Values>>(keyOf(name));

const isEmpty = (values: object): boolean =>
  Object.values(values).every(
    (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0),
  );

export const keepDraft = (name: string, values: object): void => {
  if (isEmpty(values)) dropDraft(name);
  else localStorage.setItem(keyOf(name), JSON.stringify(values));
};

export const dropDraft = (name: string): void => {
  localStorage.removeItem(keyOf(name));
  localStorage.removeItem(attemptOf(name));
};

/** How the draft was last sent: it may be recorded although no answer came, even if the page was closed since. */
export const readAttempt = (name: string): Attempt | undefined => read<Attempt>(attemptOf(name));

/** Kept only beside a draft: where nothing was typed, the same content may well be meant a second time later. */
export const keepAttempt = (name: string, attempt: Attempt): void => {
  if (localStorage.getItem(keyOf(name)) !== null)
    localStorage.setItem(attemptOf(name), JSON.stringify(attempt));
};
