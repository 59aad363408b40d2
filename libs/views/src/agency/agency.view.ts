import { view } from '../store/view.js';
import { agencyProjection } from './agency.projection.js';

export const agencyView = view({
  projection: agencyProjection,
  columns: { level: ({ level }) => level, ended_on: ({ dissolvedOn }) => dissolvedOn },
  links: ({ posts }) =>
    posts.flatMap(({ postId, holders }) => [
      `post:${postId}`,
      ...holders.map(({ accountId }) => `account:${accountId}`),
    ]),
});
