/** What the screen Văn bản says. */
export const directive = {
  vi: {
    title: 'Văn bản',
  },
  en: {
    title: 'Document',
  },
} as const;
