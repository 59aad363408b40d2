const LONGEST = 1000;

/** What a mail server or the system said, as a text that an event can hold. */
export const storable = (said: string): string => {
  const text = said.toWellFormed().normalize('NFC').replaceAll('\0', '').trim();
  return [...text].slice(0, LONGEST).join('') || '-';
};
