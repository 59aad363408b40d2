import { mandate } from './beats/october/mandate.js';
import { objection } from './beats/october/objection.js';
import { replacement } from './beats/october/replacement.js';
import { waiting } from './beats/october/waiting.js';
import { inOrder, type Beat } from './scene.js';

/** Where the second chapter ends, in simulated business time. */
export const OCTOBER_UNTIL = '2020-10-16T17:00:00+07:00';
export const OCTOBER_DAY = '2020-10-16';

/** What becomes of the scene afterwards, invented: a directive is replaced, a mandate expires, a recommendation is contested. */
export const october: readonly Beat[] = inOrder([...mandate, ...replacement, ...objection, ...waiting]);
