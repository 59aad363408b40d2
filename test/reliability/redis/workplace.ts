import { setTimeout as pause } from 'node:timers/promises';
import { Client, text } from '../../acceptance/support/client.js';
import { appoint, registerAgency, setUp, type Person } from '../../acceptance/support/office.js';
import { City } from '../../server-mode/city.js';

const FROM = '2020-01-02T08:00:00+07:00';
const DUE = '2020-03-02';
const AFTER_ALL = '2020-03-13T09:00:00+07:00';
/** Four rungs to the lead's contact, three to its head and to the tracking officer. */
const REMINDERS_OF_A_TASK = 10;

/** A city of two processes, each planning and sending, with tasks that will need reminders. */
export class Workplace {
  private tasks = 0;
  private directiveId = '';
  private department = '';
  private agency = '';

  private constructor(
    readonly city: City,
    private readonly administrator: Client,
    private readonly chair: Person,
  ) {}

  /** @param beforeStart what happens before the first process of the city starts */
  static async open(beforeStart: (city: City) => Promise<void> = async () => undefined): Promise<Workplace> {
    const city = await City.found('--simulate-from', FROM, '--worker-concurrency', '2');
    try {
      city.mail.delayMs = 120;
      city.mail.refusesOneOf = 25;
      await beforeStart(city);
      await city.add('server', 'api,views,planner,policies,worker');
      await city.add('worker', 'views,planner,worker');
      const administrator = await setUp({ address: city.servers, setUpToken: city.setUpToken });
      const agency = await registerAgency(administrator, 'UBND Thành phố', 'city');
      const department = await registerAgency(administrator, 'Sở Nội vụ', 'city', agency);
      const chair = await appoint(administrator, agency, 'chutich', ['head', 'tracking-officer']);
      await appoint(administrator, department, 'giamdoc', ['head']);
      const workplace = new Workplace(city, administrator, chair);
      await workplace.issue(agency, department);
      return workplace;
    } catch (error) {
      await city.stop();
      throw error;
    }
  }

  /** How many reminders there must be in the end. */
  get due(): number {
    return this.tasks * REMINDERS_OF_A_TASK;
  }

  async assign(count: number): Promise<void> {
    for (let n = 0; n < count; n++) await this.task(DUE);
    this.tasks += count;
  }

  /** While Redis is away somebody gives a task, which needs no reminder yet, and each process says what it misses. */
  async goesOn(): Promise<void> {
    await this.task('2020-12-01');
    for (const { roles, port } of this.city.nodes) {
      const { status, body } = await new Client(`http://127.0.0.1:${port}`).send('GET', '/health/ready');
      const expected = roles.includes('api') ? 200 : 503;
      if (status !== expected || !JSON.stringify(body).includes('"queue-away"'))
        throw new Error(`${roles} answers ${status} while Redis is away: ${JSON.stringify(body)}`);
    }
  }

  /** Time moves past the last rung; resolves when all that follows is done. Who waited too long is asked again. */
  letTimePass(): Promise<void> {
    const passing = this.advance();
    // when the trial fails first, the city stops and nobody waits for this any more
    passing.catch(() => undefined);
    return passing;
  }

  private async advance(): Promise<void> {
    for (;;) {
      const { status, body } = await this.administrator.post('/simulation/advance', { to: AFTER_ALL });
      if (status === 200) return;
      if (status < 500) throw new Error(`time does not move: ${JSON.stringify(body)}`);
      await pause(200);
    }
  }

  private async issue(agency: string, department: string): Promise<void> {
    [this.agency, this.department] = [agency, department];
    const { body } = await this.chair.client.do('/directives', {
      ...{ issuerId: agency, number: '9901/UBND-VX', issuedOn: '2020-01-02', signing: this.signing },
      ...{ summary: '[Minh họa] Công văn thử', basis: [], clauses: [] },
    });
    this.directiveId = text(body['id']);
  }

  private async task(date: string): Promise<void> {
    await this.chair.client.do('/tasks', {
      ...{ issuerId: this.agency, leadId: this.department, content: 'Báo cáo', signing: this.signing },
      expectedProduct: { none: true },
      deadline: { kind: 'fixed', date, wording: 'by', rolls: true },
      source: { directiveId: this.directiveId },
    });
  }

  private get signing() {
    const { postId, accountId } = this.chair;
    return { capacity: 'own', signedOn: '2020-01-02', postId, holderId: accountId };
  }
}
