import { SettingsFault, type Settings } from '@dondoc/config';
import { domainEvents } from '@dondoc/domain';
import { formatsOf } from '@dondoc/event-sourcing';

/**
 * The format of the log in which this node writes.
 * @throws SettingsFault for one that this version of the engine cannot write
 */
export const writeFormatOf = ({ WRITE_FORMAT: wanted }: Pick<Settings, 'WRITE_FORMAT'>): number => {
  const { oldest, newest } = formatsOf(domainEvents);
  if (wanted === undefined) return newest;
  if (wanted >= oldest && wanted <= newest) return wanted;
  throw new SettingsFault(
    `Setting WRITE_FORMAT (--write-format) is wrong: this version of dondoc writes format ${oldest} to ${newest} of the log.`,
  );
};
