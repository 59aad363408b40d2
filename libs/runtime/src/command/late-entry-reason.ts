import type { CommandBody } from '@dondoc/domain';

/** Takes out of a body why it is typed late: a circumstance of the act, and no part of what is decided. */
export const takeLateEntryReason = (body: CommandBody): { readonly lateEntryReason?: string } => {
  const { lateEntryReason } = body;
  delete body.lateEntryReason;
  return lateEntryReason === undefined ? {} : { lateEntryReason };
};
