import type { Post } from '@dondoc/api';

interface Holder {
  readonly postId: string;
  readonly title: string;
  readonly holderId: string;
}

/** Who holds these posts on a day; a post that is left on a day is held up to the day before. */
export const holdersOn = (
  posts: readonly Pick<Post, 'postId' | 'title' | 'holders'>[],
  day: string,
): readonly Holder[] =>
  posts.flatMap(({ postId, title, holders }) =>
    holders
      .filter(({ effectiveOn, until }) => effectiveOn <= day && (until === undefined || day < until))
      .map(({ accountId }) => ({ postId, title, holderId: accountId })),
  );
