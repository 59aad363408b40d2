import { refusal } from '@dondoc/event-sourcing';

/** The account does not hold the post that it says it acts in, on the day of the act. Details: postId, day. */
export const actingPostNotHeld = refusal<{ postId: string; day: string }>(
  'acting-post-not-held',
  'authority',
  ({ day }) => ({
    vi: `Tài khoản không giữ chức danh này vào ngày ${day}; hãy chọn chức danh đang giữ.`,
    en: `The account does not hold this post on ${day}; choose a post that it holds.`,
  }),
);

/** The account holds posts in several agencies and does not say for which it acts. Details: posts. */
export const actingPostRequired = refusal<{ posts: readonly { postId: string; title: string }[] }>(
  'acting-post-required',
  'rule',
  () => ({
    vi: 'Tài khoản giữ chức danh ở nhiều cơ quan; hãy nêu chức danh đang dùng trong tiêu đề Acting-Post.',
    en: 'The account holds posts in several agencies; name the one you act in with the header Acting-Post.',
  }),
);
