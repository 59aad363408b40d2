import type { TaskAct } from '@dondoc/api';
import { currentSession } from '../session/session.js';
import type { ActValues } from './send-act.js';

const keyOf = (taskId: string, act: TaskAct): string =>
  `dondoc.draft.${currentSession()?.me.account.id ?? ''}.${taskId}.${act}`;

/** What this person had begun to write on this machine and not sent. */
export const readDraft = (taskId: string, act: TaskAct): ActValues | undefined => {
  const stored = localStorage.getItem(keyOf(taskId, act));
  return stored === null ? undefined : (JSON.parse(stored) as ActValues);
};

const isEmpty = (values: ActValues): boolean =>
  Object.values(values).every(
    (value) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0),
  );

export const keepDraft = (taskId: string, act: TaskAct, values: ActValues): void => {
  if (isEmpty(values)) localStorage.removeItem(keyOf(taskId, act));
  else localStorage.setItem(keyOf(taskId, act), JSON.stringify(values));
};

export const dropDraft = (taskId: string, act: TaskAct): void => localStorage.removeItem(keyOf(taskId, act));
