import type { Life } from '../engine/life.js';
import type { World } from '../engine/world.js';
import { directivesChapter } from './directives.js';
import { openingChapter } from './opening.js';
import { papersChapter } from './papers.js';
import { personnelChapter } from './personnel.js';
import { reorganisationChapter } from './reorganising.js';
import { supervisionChapter } from './supervision.js';

/** Everything that is told. A new kind of life is a file of its own here; its chance is its own, so that no other life changes. */
export const chapters: readonly ((world: World) => Life)[] = [
  openingChapter,
  reorganisationChapter,
  directivesChapter,
  papersChapter,
  supervisionChapter,
  personnelChapter,
];
