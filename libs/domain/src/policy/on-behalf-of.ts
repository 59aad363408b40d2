import type { EventMeta, Reaction } from '@dondoc/event-sourcing';

/** The authority of the act that a policy carries out: that of the person, never the system's. */
export const onBehalfOf = ({
  agency,
  capacity,
  documentId,
  signedOn,
  postId,
  holderId,
}: EventMeta): Reaction['onBehalf'] => ({
  ...(agency !== undefined && { agency }),
  ...(capacity !== undefined && { capacity }),
  ...(documentId !== undefined &&
    signedOn !== undefined &&
    postId !== undefined &&
    holderId !== undefined && { authority: { documentId, signedOn, postId, holderId } }),
});
