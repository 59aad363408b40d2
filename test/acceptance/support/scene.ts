import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text, type Client } from './client.js';
import { appoint, registerAgency, setUp, type Person } from './office.js';
import { dataFolder, removeFolder, ServerProcess } from './server-process.js';

/** An id that names nothing. */
export const NOBODY = '00000000-0000-4000-8000-000000000000';

/** A small office with one directive and one acknowledged task: what bad input is thrown at. */
export class Scene {
  readonly folder = dataFolder();
  private started: Started | undefined;

  async start(): Promise<void> {
    this.started = await begin(this.folder);
  }

  async stop(): Promise<void> {
    await this.started?.server.stop();
    removeFolder(this.folder);
  }

  get now(): Started {
    if (!this.started) throw new Error('the scene has not begun');
    return this.started;
  }

  /** How many events the log holds, read past the engine. */
  get events(): number {
    const file = new DatabaseSync(join(this.folder, 'events.sqlite'), { readOnly: true });
    try {
      return Number(file.prepare('SELECT count(*) AS n FROM events').get()?.['n']);
    } finally {
      file.close();
    }
  }

  directive(more: object = {}) {
    return directiveBy(this.now, more);
  }

  assignment(more: object = {}) {
    return assignmentBy(this.now, more);
  }

  /** What the chair signs, as a field of a command. */
  get signedByChair() {
    return { signing: signing(this.now.chair) };
  }

  submission(evidence: readonly object[]) {
    return { result: 'Đã xong', evidence, signing: signing(this.now.director) };
  }
}

/** Who and what there is once the scene has begun. */
export interface Started extends Office {
  readonly directiveId: string;
  readonly taskId: string;
}

interface Office {
  readonly server: ServerProcess;
  readonly administrator: Client;
  readonly city: string;
  readonly department: string;
  readonly dissolved: string;
  readonly chair: Person;
  readonly director: Person;
  readonly outsider: Person;
}

const signing = ({ postId, accountId }: Person) => ({
  capacity: 'own',
  signedOn: '2020-01-02',
  postId,
  holderId: accountId,
});

const directiveBy = ({ city, chair }: Office, more: object) => ({
  issuerId: city,
  number: '9901/UBND-VX',
  issuedOn: '2020-01-02',
  summary: '[Minh họa] Công văn thử',
  basis: [],
  clauses: [{ label: 'Mục 1', content: 'Báo cáo' }],
  signing: signing(chair),
  ...more,
});

const assignmentBy = (office: Office & { directiveId: string }, more: object) => ({
  issuerId: office.city,
  leadId: office.department,
  content: 'Báo cáo',
  expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
  deadline: { kind: 'fixed', date: '2020-03-02', wording: 'by', rolls: true },
  source: { directiveId: office.directiveId },
  signing: signing(office.chair),
  ...more,
});

const openOffice = async (folder: string): Promise<Office> => {
  const server = await ServerProcess.start(folder, '--simulate-from', '2020-01-02T08:00:00+07:00');
  const administrator = await setUp(server);
  const city = await registerAgency(administrator, 'UBND Thành phố', 'city');
  const under = (name: string) => registerAgency(administrator, name, 'city', city);
  const department = await under('Sở Nội vụ');
  const other = await under('Sở Tài chính');
  const dissolved = await under('Sở đã giải thể');
  await administrator.do(`/agencies/${dissolved}/dissolve`, { effectiveOn: '2020-01-02' });
  return {
    ...{ server, administrator, city, department, dissolved },
    chair: await appoint(administrator, city, 'chutich', ['head', 'tracking-officer']),
    director: await appoint(administrator, department, 'giamdoc', ['head', 'clerk']),
    outsider: await appoint(administrator, other, 'giamdoc.tc', ['head', 'clerk']),
  };
};

const begin = async (folder: string): Promise<Started> => {
  const office = await openOffice(folder);
  const { chair, director } = office;
  const directiveId = text((await chair.client.do('/directives', directiveBy(office, {}))).body['id']);
  const assigned = await chair.client.do('/tasks', assignmentBy({ ...office, directiveId }, {}));
  const taskId = text(assigned.body['id']);
  await director.client.do(`/tasks/${taskId}/acknowledge`, {});
  return { ...office, directiveId, taskId };
};
