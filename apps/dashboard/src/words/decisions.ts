/** What the screen Chờ xác nhận và gia hạn says. */
export const decisions = {
  vi: {
    title: 'Chờ xác nhận và gia hạn',
  },
  en: {
    title: 'Awaiting acceptance and extensions',
  },
} as const;
