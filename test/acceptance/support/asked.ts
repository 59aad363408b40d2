import { text } from './client.js';
import type { Person } from './office.js';

const DAY = '2020-01-02';

/** Takes a session of the secretary's body to its meeting and asks one thing of an agency. Gives the recommendation's id. */
export const askOf = async (
  { client }: Person,
  supervisingBodyId: string,
  agencyId: string,
): Promise<string> => {
  const register = async (number: string) => {
    const paper = {
      agencyId: supervisingBodyId,
      direction: 'outgoing',
      kind: 'decision',
      issuedOn: DAY,
      basis: [],
    };
    return text((await client.do('/documents', { ...paper, number, summary: number })).body['id']);
  };
  const people = [{ name: 'Nguyễn Thu An', title: 'Trưởng đoàn' }];
  const { body } = await client.do('/supervision-sessions', {
    ...{ supervisingBodyId, supervisedAgencyIds: [agencyId], subject: 'Giám sát' },
    ...{ decisionDocumentId: await register('9911/QĐ-HĐND'), members: people },
  });
  const sessionId = text(body['id']);
  const step = (act: string, given: object) => client.do(`/supervision-sessions/${sessionId}/${act}`, given);
  await step('announce', { outline: 'Đề cương', scheduledOn: DAY });
  await step('receive-report', { agencyId, documentId: await register('9912/QĐ-HĐND') });
  await step('conduct', { attendance: people, findings: [] });
  const asked = { sessionId, reference: 'R1', content: 'Kiểm tra', addresseeIds: [agencyId] };
  return text((await client.do('/recommendations', { ...asked, concerns: [], levels: [] })).body['id']);
};
