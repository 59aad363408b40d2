import { command, type Command } from '../command/command.js';
import { EXAMPLE } from '../command/examples.js';
import { HandOverTask } from './commands/hand-over-task.js';
import { ProposeHandOver } from './commands/propose-hand-over.js';
import { handOverTask } from './decisions/hand-over-task.js';
import { proposeHandOver } from './decisions/propose-hand-over.js';
import { signed } from './guards/signed.js';
import { actLabels as labels } from './labels.js';
import { task } from './task.state.js';

const collection = 'tasks';

/** What becomes of a task whose agency ends. */
export const handOverCommands: readonly Command[] = [
  command({
    name: 'HandOverTask',
    summary: labels.HandOverTask,
    aggregate: task,
    body: HandOverTask,
    route: { collection, act: 'hand-over' },
    authority: 'optional',
    decision: signed(handOverTask),
    example: {
      fromAgencyId: EXAMPLE.districtOne,
      toAgencyId: EXAMPLE.districtTwo,
      minutes: { words: 'Biên bản bàn giao số 01/BB-UBND ngày 01/7/2025' },
    },
  }),
  command({
    name: 'ProposeHandOver',
    summary: { vi: 'Đề nghị bàn giao', en: 'Propose a hand-over' },
    aggregate: task,
    body: ProposeHandOver,
    route: { collection, act: 'propose-hand-over' },
    authority: 'none',
    decision: proposeHandOver,
    example: {
      fromAgencyId: EXAMPLE.districtOne,
      toAgencyIds: [EXAMPLE.districtTwo],
      endedOn: '2025-07-01',
    },
  }),
];
