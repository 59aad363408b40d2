import { command, type Command } from '../command/command.js';
import { EXAMPLE } from '../command/examples.js';
import { ContributeInput } from './commands/contribute-input.js';
import { RequestInput } from './commands/request-input.js';
import { contributeInput } from './decisions/contribute-input.js';
import { requestInput } from './decisions/request-input.js';
import { signed } from './guards/signed.js';
import { actLabels as labels } from './labels.js';
import { anInput } from './task.examples.js';
import { task } from './task.state.js';

const collection = 'tasks';

/** What passes between the lead and its coordinating agencies. */
export const coordinationCommands: readonly Command[] = [
  command({
    name: 'RequestInput',
    summary: labels.RequestInput,
    aggregate: task,
    body: RequestInput,
    route: { collection, act: 'request-input' },
    authority: 'optional',
    decision: signed(requestInput),
    example: {
      coordinatorId: EXAMPLE.districtOne,
      question: 'Đề nghị góp ý dự thảo Đề án.',
      answerBy: '2020-05-15',
    },
  }),
  command({
    name: 'ContributeInput',
    summary: labels.ContributeInput,
    aggregate: task,
    body: ContributeInput,
    route: { collection, act: 'contribute' },
    authority: 'optional',
    decision: signed(contributeInput),
    example: anInput,
  }),
];
