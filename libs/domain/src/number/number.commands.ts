import { command, type Command } from '../command/command.js';
import { EXAMPLE } from '../command/examples.js';
import { ReleaseNumber } from './commands/release-number.js';
import { releaseNumber } from './decisions/release-number.js';
import { numberIdOf } from './number-id.js';
import { numberRegister } from './number.state.js';

export const numberCommands: readonly Command[] = [
  command({
    name: 'ReleaseNumber',
    summary: { vi: 'Giải phóng số giữ chỗ', en: 'Release a reserved number' },
    aggregate: numberRegister,
    body: ReleaseNumber,
    route: { collection: 'documents', act: 'release-number' },
    authority: 'optional',
    decision: releaseNumber,
    target: ({ agencyId, year, number, classified }) =>
      numberIdOf({ agencyId, year, printed: number, classified }),
    example: { agencyId: EXAMPLE.city, year: 2020, number: '1043/QĐ-UBND', reason: 'Gõ nhầm số' },
  }),
];
