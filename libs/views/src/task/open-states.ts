import { isOpen, lifecycle } from '@dondoc/domain';

/** The states of an open task, as a list in SQL. */
export const OPEN_STATES = lifecycle()
  .options.filter(isOpen)
  .map((state) => `'${state}'`)
  .join(', ');
