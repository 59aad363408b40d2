/** What the screen Giám sát says. */
export const supervision = {
  vi: {
    title: 'Giám sát',
  },
  en: {
    title: 'Supervision',
  },
} as const;
