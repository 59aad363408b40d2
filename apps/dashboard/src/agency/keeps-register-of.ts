import type { Agency } from '@dondoc/api';

/** Whether somebody of this agency works in the registry of that one: in the agency itself, or in a unit under it. */
export const keepsRegisterOf = (
  byId: ReadonlyMap<string, Pick<Agency, 'parentId'>>,
  ownId: string | undefined,
  agencyId: string,
): boolean => {
  const climbed = new Set<string>();
  let at = ownId;
  while (at !== undefined && at !== agencyId && !climbed.has(at)) {
    climbed.add(at);
    at = byId.get(at)?.parentId;
  }
  return at === agencyId;
};
