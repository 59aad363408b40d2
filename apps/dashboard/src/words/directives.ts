/** What the screen Sổ văn bản giao việc says. */
export const directives = {
  vi: {
    title: 'Sổ văn bản giao việc',
  },
  en: {
    title: 'Register of directives',
  },
} as const;
