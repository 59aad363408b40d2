import { command, type Command } from '../command/command.js';
import { EXAMPLE } from '../command/examples.js';
import { RaiseFinding } from './commands/raise-finding.js';
import { SettleFinding } from './commands/settle-finding.js';
import { raiseFinding } from './decisions/raise-finding.js';
import { settleFinding } from './decisions/settle-finding.js';
import { finding, findingIdOf } from './finding.state.js';
import { findingActLabels as labels } from './labels.js';

const collection = 'findings';

/** What can be done about acts that crossed. */
export const findingCommands: readonly Command[] = [
  command({
    name: 'RaiseFinding',
    summary: { vi: 'Ghi nội dung cần rà soát', en: 'Raise a finding' },
    aggregate: finding,
    body: RaiseFinding,
    route: { collection },
    authority: 'none',
    decision: raiseFinding,
    target: findingIdOf,
    example: { rule: 'child-of-ended-task', subjectId: EXAMPLE.childTask, otherId: EXAMPLE.task },
  }),
  command({
    name: 'SettleFinding',
    summary: labels.SettleFinding,
    aggregate: finding,
    body: SettleFinding,
    route: { collection, act: 'settle' },
    authority: 'none',
    decision: settleFinding,
    example: { note: 'Đã thu hồi nhiệm vụ.' },
  }),
];
