import type { AgencyLine } from '@dondoc/api';

/** Whether an agency is another one or lies under it, by what the register of agencies says; a circle in it ends the walk. */
export const liesUnder = (
  byId: ReadonlyMap<string, Pick<AgencyLine, 'parentId'>>,
  agencyId: string | undefined,
  ancestorId: string,
): boolean => {
  const climbed = new Set<string>();
  let at = agencyId;
  while (at !== undefined && at !== ancestorId && !climbed.has(at)) {
    climbed.add(at);
    at = byId.get(at)?.parentId;
  }
  return at === ancestorId;
};
