import { command, type Command } from '../command/command.js';
import { EXAMPLE, EXAMPLE_SIGNING } from '../command/examples.js';
import { agency } from './agency.state.js';
import { DelegateAuthority } from './commands/delegate-authority.js';
import { RevokeAuthority } from './commands/revoke-authority.js';
import { delegateAuthority } from './decisions/delegate-authority.js';
import { revokeAuthority } from './decisions/revoke-authority.js';

const collection = 'agencies';
const byThePaper = { ...EXAMPLE_SIGNING, documentId: EXAMPLE.document };

/** Who may sign for whom. @param signable the names of all commands that somebody signs */
export const authorityCommands = (signable: () => readonly string[]): readonly Command[] => [
  command({
    name: 'DelegateAuthority',
    summary: { vi: 'Giao quyền ký', en: 'Delegate authority to sign' },
    aggregate: agency,
    body: DelegateAuthority,
    route: { collection, act: 'delegate-authority' },
    authority: 'required',
    decision: delegateAuthority(signable),
    example: {
      kind: 'TUQ',
      holderAgencyId: EXAMPLE.department,
      holderPostId: EXAMPLE.post,
      scope: {
        commands: ['AssignTask', 'ApproveExtension'],
        words: 'Giao nhiệm vụ và gia hạn trong lĩnh vực văn hóa công vụ.',
      },
      validFrom: '2020-04-01',
      validTo: '2020-06-30',
      basis: { words: 'Giấy ủy quyền số 05/GUQ-UBND' },
      signing: byThePaper,
    },
  }),
  command({
    name: 'RevokeAuthority',
    summary: { vi: 'Thu hồi quyền ký', en: 'Revoke authority to sign' },
    aggregate: agency,
    body: RevokeAuthority,
    route: { collection, act: 'revoke-authority' },
    authority: 'required',
    decision: revokeAuthority,
    example: {
      delegationId: EXAMPLE.delegation,
      effectiveOn: '2020-05-15',
      reason: 'Người được ủy quyền chuyển công tác.',
      signing: { ...byThePaper, signedOn: '2020-05-14' },
    },
  }),
];
