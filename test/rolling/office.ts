import { Client, text } from '../acceptance/support/client.js';
import { appoint, registerAgency, setUp, type Person } from '../acceptance/support/office.js';
import type { Node } from './nodes.js';

const PASSWORD = 'một mật khẩu dài';
const DAY = '2020-01-02';

/** What the load works on: a register of numbers, and a directive that is fanned out to two departments. */
export interface Office {
  readonly token: string;
  readonly city: string;
  readonly directiveId: string;
  readonly departments: readonly string[];
  readonly signing: object;
}

const signedBy = ({ postId, accountId }: Person) => ({
  capacity: 'own',
  signedOn: DAY,
  postId,
  holderId: accountId,
});

/** Sets the installation up on the first node, and waits until all know it. */
export const openOffice = async (nodes: readonly Node[]): Promise<Office> => {
  const [first] = nodes;
  if (!first) throw new Error('there is no node');
  const administrator = await setUp(first.process);
  const city = await registerAgency(administrator, 'UBND Thành phố', 'city');
  const departments = [
    await registerAgency(administrator, 'Sở Nội vụ', 'city', city),
    await registerAgency(administrator, 'Sở Tài chính', 'city', city),
  ];
  const chair = await appoint(administrator, city, 'chutich', ['head', 'clerk']);
  const signing = signedBy(chair);
  const { body } = await chair.client.do('/directives', {
    issuerId: city,
    number: '1/UBND-VX',
    issuedOn: DAY,
    summary: '[Minh họa] Công văn thử',
    basis: [],
    clauses: [{ label: 'Mục 1', content: 'Báo cáo' }],
    signing,
  });
  const { body: signedIn } = await new Client(first.address).do('/sign-in', {
    username: 'chutich',
    password: PASSWORD,
  });
  const token = text(signedIn['token']);
  for (const { address } of nodes) {
    const known = { 'wait-for-position': text(body['position']) };
    const { status } = await new Client(address, token).get('/directives', known);
    if (status !== 200) throw new Error(`${address} does not know the office: ${status}`);
  }
  return { token, city, directiveId: text(body['id']), departments, signing };
};

/** An outgoing report with a number of the city's register. */
export const report = ({ city, signing }: Office, n: number) => ({
  agencyId: city,
  direction: 'outgoing',
  kind: 'report',
  number: `${n}/BC-UBND`,
  issuedOn: DAY,
  summary: `[Minh họa] Báo cáo ${n}`,
  basis: [],
  signing,
});

/** One task for each department, assigned by the policy. */
export const fanOut = ({ departments, signing }: Office) => ({
  content: 'Báo cáo',
  expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
  deadline: { kind: 'fixed', date: '2020-06-30', wording: 'by', rolls: true },
  items: departments.map((leadId) => ({ leadId })),
  signing,
});
