import { useAgencies } from '../../agency/agencies.js';

const DEEPEST = 12;

/** Whether an agency is another one or lies under it, by what the register of agencies says today. */
export const useLiesUnder = () => {
  const { byId } = useAgencies();
  return (agencyId: string, ancestorId: string): boolean => {
    let at: string | undefined = agencyId;
    for (let depth = 0; at !== undefined && depth < DEEPEST; depth += 1) {
      if (at === ancestorId) return true;
      at = byId.get(at)?.parentId;
    }
    return false;
  };
};
