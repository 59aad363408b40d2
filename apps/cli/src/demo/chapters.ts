import { OCTOBER_DAY } from './october.js';
import { STATUS_DAY } from './story.js';

/** The days with which a chapter ends: that of the article, and three weeks on. */
export const LAST_DAYS = [STATUS_DAY, OCTOBER_DAY] as const;

/** Reads `--until`, the last day that is played; the whole story unless given. @throws Error with a sentence for any other day */
export const parseLastDay = (text: string = OCTOBER_DAY): (typeof LAST_DAYS)[number] => {
  const day = LAST_DAYS.find((each) => each === text);
  if (day === undefined) throw new Error(`--until takes ${LAST_DAYS.join(' or ')}, not ${text}`);
  return day;
};
