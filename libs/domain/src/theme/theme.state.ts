import { idOf, type Aggregate } from '@dondoc/event-sourcing';
import { themeEvents, type ThemeEvent } from './theme.events.js';

/** A theme of the year or a programme that directives serve. */
export interface Theme {
  readonly id: string;
  readonly name: string;
}

/** A theme; undefined until it is declared. */
export const theme: Aggregate<Theme | undefined, ThemeEvent> = {
  category: 'theme',
  events: themeEvents,
  initial: undefined,
  evolve: (_, event) => ({ id: idOf(event.stream), name: event.data.name }),
};
