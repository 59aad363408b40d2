const LONGEST = 1000;
const WORD = /[^\s<>()[\]"',;:]+/gu;

/** What a mail server or the system said, as an event can hold it for ever: without anybody's e-mail address. */
export const storable = (said: string): string => {
  const text = said.toWellFormed().normalize('NFC').replaceAll('\0', '').trim();
  const nameless = text.replaceAll(WORD, (word) => (word.includes('@') ? '[address]' : word));
  return [...nameless].slice(0, LONGEST).join('') || '-';
};
