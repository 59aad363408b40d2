import { currentSession } from '../session/session.js';

const keyOf = (name: string): string => `dondoc.draft.${currentSession()?.me.account.id ?? ''}.${name}`;

/** What this person had begun to write in a form on this machine and not sent. */
export const readDraft = <Values extends object>(name: string): Partial<Values> | undefined => {
  const stored = localStorage.getItem(keyOf(name));
  return stored === null ? undefined : (JSON.parse(stored) as Partial<Values>);
};

const isEmpty = (values: object): boolean =>
  Object.values(values).every(
    (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0),
  );

export const keepDraft = (name: string, values: object): void => {
  if (isEmpty(values)) localStorage.removeItem(keyOf(name));
  else localStorage.setItem(keyOf(name), JSON.stringify(values));
};

export const dropDraft = (name: string): void => localStorage.removeItem(keyOf(name));
