import type { Agency, Level } from '@dondoc/api';
import { useMemo } from 'react';
import { inVietnamese, useAgencies } from '../../agency/agencies.js';

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
}

const LEVELS: readonly Level[] = ['central', 'city', 'unit', 'district', 'commune'];

const under = (byId: ReadonlyMap<string, Agency>, superiorId: string) => {
  const lies = ({ parentId }: Agency): boolean => {
    if (parentId === undefined) return false;
    if (parentId === superiorId) return true;
    const parent = byId.get(parentId);
    return parent !== undefined && lies(parent);
  };
  return lies;
};

/** Whom an agency may assign: those under it, by level and in Vietnamese order; and the groups that the levels make. */
export const useCandidates = (issuerId: string) => {
  const { byId, nameOf } = useAgencies();
  return useMemo(() => {
    const candidates: Candidate[] = [...byId.values()]
      .filter((agency) => !agency.dissolved && under(byId, issuerId)(agency))
      .map(({ id, level }) => ({ id, level, name: nameOf(id) }))
      .toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || inVietnamese(a.name, b.name));
    const groups = LEVELS.map((level) => ({
      level,
      agencyIds: candidates.filter((candidate) => candidate.level === level).map(({ id }) => id),
    })).filter(({ agencyIds }) => agencyIds.length > 1);
    return { candidates, groups, isKnown: byId.size > 0 };
  }, [byId, nameOf, issuerId]);
};
