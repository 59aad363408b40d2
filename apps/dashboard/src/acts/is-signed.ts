import type { Signing } from '@dondoc/api';

/** Whether somebody was chosen who signed; a day or a capacity alone signs nothing. */
export const isSigned = (signing: Partial<Signing> | undefined): boolean => signing?.postId !== undefined;

/** Whether a signature that may be left out is left out, or whole. */
export const isSignedOrAbsent = (signing: Partial<Signing> | undefined): boolean =>
  signing === undefined || isSigned(signing);
