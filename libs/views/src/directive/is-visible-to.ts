import type { DirectiveRow } from './directive.answer.js';

/** Whether a reader from these agencies may see it; every reader may where none are given. */
export const isVisibleTo = (
  { visibility, issuerId }: Pick<DirectiveRow, 'visibility' | 'issuerId'>,
  agencies: readonly string[] | undefined,
): boolean =>
  !visibility.restricted ||
  agencies === undefined ||
  [issuerId, ...visibility.agencyIds].some((agency) => agencies.includes(agency));
