import { Client, known, text } from '../../acceptance/support/client.js';
import { appoint, registerAgency, setUp } from '../../acceptance/support/office.js';

/**
 * The shortest way from a person to a mail, through whatever nodes answer at the address: an office is set up, a task
 * assigned that is due in three working days, and time moves past that day.
 * @returns the Message-IDs under which its reminders were sent
 */
export const remind = async (address: string, setUpToken: string): Promise<readonly string[]> => {
  const administrator = await setUp({ address, setUpToken }, new Client(address, undefined, {}));
  const city = await registerAgency(administrator, 'UBND Thành phố', 'city');
  const department = await registerAgency(administrator, 'Sở Nội vụ', 'city', city);
  const chair = await appoint(administrator, city, 'chutich', ['head', 'tracking-officer']);
  await appoint(administrator, department, 'giamdoc', ['head', 'clerk']);
  const signing = {
    capacity: 'own',
    signedOn: '2020-01-02',
    postId: chair.postId,
    holderId: chair.accountId,
  };
  const directive = await chair.client.do('/directives', {
    ...{ issuerId: city, number: '9901/UBND-VX', issuedOn: '2020-01-02', basis: [], signing },
    ...{ summary: '[Minh họa] Công văn thử', clauses: [{ label: 'Mục 1', content: 'Báo cáo' }] },
  });
  const source = { directiveId: text(directive.body['id']) };
  await chair.client.do('/tasks', {
    ...{ issuerId: city, leadId: department, content: 'Báo cáo', source, signing },
    expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
    deadline: { kind: 'period', count: 3, unit: 'working', from: 'issued' },
  });
  await administrator.do('/simulation/advance', { to: '2020-01-10T09:00:00+07:00' });
  const { body } = await chair.client.get('/reminders?state=delivered&limit=100');
  return known<readonly { readonly id: string }[]>(body['items']).map(({ id }) => id);
};
