/** What the screen Giao nhiệm vụ says. */
export const assigning = {
  vi: {
    title: 'Giao nhiệm vụ',
  },
  en: {
    title: 'Assign tasks',
  },
} as const;
