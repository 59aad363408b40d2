import { command, type Command } from '../command/command.js';
import { EXAMPLE } from '../command/examples.js';
import { RegisterDocument } from './commands/register-document.js';
import { registerDocument } from './decisions/register-document.js';
import { registeredDocument } from './document.state.js';
import { yearOf } from './issue-day.js';

export const documentCommands: readonly Command[] = [
  command({
    name: 'RegisterDocument',
    summary: { vi: 'Vào sổ văn bản', en: 'Register a document' },
    aggregate: registeredDocument,
    body: RegisterDocument,
    route: { collection: 'documents' },
    authority: 'optional',
    decision: registerDocument,
    takesNumber: ({ direction, agencyId, issuedOn, number, kind, confidentiality }) =>
      direction === 'outgoing'
        ? {
            agencyId,
            year: yearOf(issuedOn),
            printed: number,
            kind,
            classified: confidentiality !== undefined,
          }
        : undefined,
    example: {
      agencyId: EXAMPLE.department,
      direction: 'incoming',
      kind: 'directive',
      number: '19-CT/TU',
      issuerName: 'Thành ủy Thành phố Hồ Chí Minh',
      issuedOn: '2018-10-19',
      receivedOn: '2020-04-15',
      summary: 'Về thực hiện Cuộc vận động không xả rác ra đường và kênh rạch',
      basis: [],
      provenance: 'public',
    },
  }),
];
