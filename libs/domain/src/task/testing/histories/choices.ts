import { assigningChoices } from './assigning-choices.js';
import type { Choice } from './choice.js';
import { deadlineChoices } from './deadline-choices.js';
import type { HistoryAct } from './step.js';
import { workChoices } from './work-choices.js';

/** For each command the ways to give it, lawful ones first. */
export const choices: Readonly<Record<HistoryAct, readonly Choice[]>> = {
  ...assigningChoices,
  ...workChoices,
  ...deadlineChoices,
};
