import type { Level } from '@dondoc/api';
import { useMemo } from 'react';
import { inVietnamese, useAgencies } from '../../agency/agencies.js';
import { liesUnder } from '../../agency/lies-under.js';

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
}

const LEVELS: readonly Level[] = ['central', 'city', 'unit', 'district', 'commune'];

/** Whom an agency may assign: those under it, by level and in Vietnamese order; and the groups that the levels make. */
export const useCandidates = (issuerId: string) => {
  const { byId, nameOf } = useAgencies();
  return useMemo(() => {
    const candidates: Candidate[] = [...byId.values()]
      .filter(({ id, dissolved }) => !dissolved && id !== issuerId && liesUnder(byId, id, issuerId))
      .map(({ id, level }) => ({ id, level, name: nameOf(id) }))
      .toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || inVietnamese(a.name, b.name));
    const groups = LEVELS.map((level) => ({
      level,
      agencyIds: candidates.filter((candidate) => candidate.level === level).map(({ id }) => id),
    })).filter(({ agencyIds }) => agencyIds.length > 1);
    return { candidates, groups, isKnown: byId.size > 0 };
  }, [byId, nameOf, issuerId]);
};
