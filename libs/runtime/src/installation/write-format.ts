import { SettingsFault, type Settings } from '@dondoc/config';
import { domainEvents } from '@dondoc/domain';
import { formatsOf } from '@dondoc/event-sourcing';
import type { Journal } from '../journal/journal.js';

/**
 * The format of the log in which this node writes; an older one than it could is told, so that nobody leaves it at that.
 * @throws SettingsFault for one that this version of the engine cannot write
 */
export const writeFormatOf = (
  { WRITE_FORMAT: wanted }: Pick<Settings, 'WRITE_FORMAT'>,
  journal: Pick<Journal, 'warn'>,
): number => {
  const { oldest, newest } = formatsOf(domainEvents);
  const format = wanted ?? newest;
  if (format < oldest || format > newest)
    throw new SettingsFault(
      `Setting WRITE_FORMAT (--write-format) is wrong: this version of dondoc writes format ${oldest} to ${newest} of the log.`,
    );
  if (format < newest) journal.warn({ format, newest }, 'older format written');
  return format;
};
