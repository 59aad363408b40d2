import { command, type Command } from '../command/command.js';
import { EXAMPLE } from '../command/examples.js';
import { signed } from '../task/guards/signed.js';
import { agency } from './agency.state.js';
import { GrantCompetence, WithdrawCompetence } from './commands/competence.js';
import { ConfirmHandOvers } from './commands/confirm-hand-overs.js';
import { MergeAgency } from './commands/merge-agency.js';
import { RecordPredecessor } from './commands/record-predecessor.js';
import { SplitAgency } from './commands/split-agency.js';
import { confirmHandOvers } from './decisions/confirm-hand-overs.js';
import { grantCompetence } from './decisions/grant-competence.js';
import { mergeAgency } from './decisions/merge-agency.js';
import { recordPredecessor } from './decisions/record-predecessor.js';
import { splitAgency } from './decisions/split-agency.js';
import { withdrawCompetence } from './decisions/withdraw-competence.js';

const collection = 'agencies';
const effectiveOn = '2025-07-01';
const basis = { words: 'Nghị quyết 202/2025/QH15' };
const competence = {
  overId: EXAMPLE.department,
  kind: 'supervises',
  basis: { words: 'Luật 87/2015/QH13' },
};

/** What becomes of an agency, and what it may do to others. */
export const successionCommands: readonly Command[] = [
  command({
    name: 'MergeAgency',
    summary: { vi: 'Sáp nhập cơ quan', en: 'Merge an agency into another' },
    aggregate: agency,
    body: MergeAgency,
    route: { collection, act: 'merge' },
    authority: 'optional',
    decision: signed(mergeAgency),
    example: { successorId: EXAMPLE.districtTwo, effectiveOn, basis },
  }),
  command({
    name: 'SplitAgency',
    summary: { vi: 'Chia, tách cơ quan', en: 'Split an agency' },
    aggregate: agency,
    body: SplitAgency,
    route: { collection, act: 'split' },
    authority: 'optional',
    decision: signed(splitAgency),
    example: {
      successors: [
        { agencyId: EXAMPLE.districtOne, allocation: { areas: ['Phường số 01'], taskIds: [EXAMPLE.task] } },
        { agencyId: EXAMPLE.districtTwo, allocation: { areas: ['Phường số 02'] } },
      ],
      effectiveOn,
      basis,
    },
  }),
  command({
    name: 'RecordPredecessor',
    summary: { vi: 'Ghi nhận cơ quan tiền thân', en: 'Record a predecessor' },
    aggregate: agency,
    body: RecordPredecessor,
    route: { collection, act: 'record-predecessor' },
    authority: 'none',
    decision: recordPredecessor,
    example: { predecessorId: EXAMPLE.districtOne, kind: 'merged', effectiveOn },
  }),
  command({
    name: 'ConfirmHandOvers',
    summary: { vi: 'Bàn giao toàn bộ nhiệm vụ', en: 'Hand over all that is open' },
    aggregate: agency,
    body: ConfirmHandOvers,
    route: { collection, act: 'confirm-hand-overs' },
    authority: 'optional',
    decision: confirmHandOvers,
    example: {
      minutes: { words: 'Biên bản bàn giao số 01/BB-UBND ngày 01/7/2025' },
      toAgencyId: EXAMPLE.districtTwo,
      items: [{ taskId: EXAMPLE.task, toAgencyId: EXAMPLE.districtOne }],
    },
  }),
  command({
    name: 'GrantCompetence',
    summary: { vi: 'Xác định thẩm quyền đối với cơ quan khác', en: 'Give competence over an agency' },
    aggregate: agency,
    body: GrantCompetence,
    route: { collection, act: 'grant-competence' },
    authority: 'optional',
    decision: signed(grantCompetence),
    example: { ...competence, effectiveOn: '2020-01-01' },
  }),
  command({
    name: 'WithdrawCompetence',
    summary: { vi: 'Chấm dứt thẩm quyền đối với cơ quan khác', en: 'Withdraw competence over an agency' },
    aggregate: agency,
    body: WithdrawCompetence,
    route: { collection, act: 'withdraw-competence' },
    authority: 'optional',
    decision: signed(withdrawCompetence),
    example: { ...competence, effectiveOn: '2025-07-01' },
  }),
];
