import { existsSync, readFileSync, writeFileSync } from 'node:fs';

type Say = (line: string) => void;

/** The first line in which two texts differ. */
const firstDifference = (written: string, made: string): string => {
  const [old, fresh] = [written.split('\n'), made.split('\n')];
  const place = fresh.findIndex((line, at) => line !== old[at]);
  const at = place === -1 ? fresh.length : place;
  return `line ${at + 1}\n  is:     ${old[at] ?? '(no line)'}\n  should: ${fresh[at] ?? '(no line)'}`;
};

/** @returns the exit code */
export const writePage = (page: string, made: string, say: Say): number => {
  writeFileSync(page, made);
  say(`${page} is written.`);
  return 0;
};

/** Says whether a page is as it would be written, and where it first differs. @returns the exit code, 1 where it differs */
export const checkPage = (page: string, made: string, say: Say): number => {
  const written = existsSync(page) ? readFileSync(page, 'utf8') : '';
  if (written === made) {
    say(`${page} is what code and tests say.`);
    return 0;
  }
  say(
    `${page} is not what code and tests say; npm run domain-table writes it anew. ${firstDifference(written, made)}`,
  );
  return 1;
};
