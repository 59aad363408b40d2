import type { CalendarDay } from '@dondoc/event-sourcing';
import type { Line } from '../city/lines.js';
import type { Chance } from '../engine/chance.js';
import type { Held } from '../engine/held.js';
import type { Pace } from '../engine/pace.js';

/** What a directive's tasks are made from. */
export interface Issued {
  readonly name: string;
  readonly line: Line;
  readonly directiveId: string;
  readonly day: CalendarDay;
  readonly clauses: readonly { readonly clauseId: string; readonly content: string }[];
  readonly chance: Chance;
  readonly pace: Pace;
  /** The directive's own stream, for as long as tasks may come of it. */
  readonly paper: Held;
}
