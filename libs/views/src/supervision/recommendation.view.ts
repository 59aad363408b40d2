import { view } from '../store/view.js';
import { recommendationProjection } from './recommendation.projection.js';

export const recommendationView = view({
  projection: recommendationProjection,
  columns: { session: ({ sessionId }) => sessionId, occurred_from: ({ states }) => states[0]?.from },
  links: ({ addresseeIds, wordings }) => [
    ...addresseeIds.map((id) => `addressee:${id}`),
    ...wordings
      .flatMap(({ concerns }) => concerns)
      .flatMap(({ documentId }) => (documentId === undefined ? [] : [`document:${documentId}`])),
  ],
});
