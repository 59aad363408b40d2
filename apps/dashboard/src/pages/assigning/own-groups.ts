import { useState } from 'react';
import { currentSession } from '../../session/session.js';

/** A group that somebody made; the engine knows no groups, so it stays in this browser. */
export interface OwnGroup {
  readonly name: string;
  readonly agencyIds: readonly string[];
}

const key = (): string => `dondoc.groups.${currentSession()?.me.account.id ?? ''}`;

const read = (): readonly OwnGroup[] => JSON.parse(localStorage.getItem(key()) ?? '[]') as OwnGroup[];

/** The groups that this person made in this browser. */
export const useOwnGroups = () => {
  const [groups, setGroups] = useState(read);
  const keep = (next: readonly OwnGroup[]) => {
    localStorage.setItem(key(), JSON.stringify(next));
    setGroups(next);
  };
  return {
    groups,
    save: (group: OwnGroup) => keep([...groups.filter(({ name }) => name !== group.name), group]),
    drop: (dropped: string) => keep(groups.filter(({ name }) => name !== dropped)),
  };
};
