/** What the screen Lịch sử xử lý says. */
export const trail = {
  vi: {
    title: 'Lịch sử xử lý',
  },
  en: {
    title: 'Trail',
  },
} as const;
