const WORD = /[^\s<>()[\]"',;:]+/gu;

/** A sentence that a library or a server said, without anybody's e-mail address. */
export const addressless = (said: string): string =>
  said.replaceAll(WORD, (word) => (word.includes('@') ? '[address]' : word));
