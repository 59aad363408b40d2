/** What the screen Nhắc việc, đôn đốc says. */
export const reminders = {
  vi: {
    title: 'Nhắc việc, đôn đốc',
  },
  en: {
    title: 'Reminders and urging',
  },
} as const;
