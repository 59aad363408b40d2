import { beforeEach, describe, expect, it } from '@jest/globals';
import { lookInto, type Look } from '@dondoc/event-sourcing';
import { agency } from '../agency/agency.state.js';
import { holderOf, postsHeldBy } from '../agency/agency-on-day.js';
import { vacatePost } from '../agency/decisions/vacate-post.js';
import { directive } from '../directive/directive.state.js';
import { appointed, postEstablished } from '../testing/agencies.js';
import { assignOfficer } from './decisions/assign-officer.js';
import { assignTask } from './decisions/assign-task.js';
import { signed } from './guards/signed.js';
import { task } from './task.state.js';
import { TaskOffice } from './testing/task-office.js';
import {
  acknowledged,
  anAssignment,
  anOfficer,
  APRIL_1,
  assignedFor,
  calendar,
  CITY,
  city,
  DEPARTMENT,
  department,
  DIRECTIVE,
  drafted,
  id,
  issued,
  OFFICER,
  POST,
  registered,
  TASK,
  under,
} from './testing/task.fixtures.js';

const TODAY = '2020-04-01';
const [CHAIR, CHAIRMAN] = [id('b8'), id('b9')] as const;

let office: TaskOffice;
const look: Look = (aggregate, of) => lookInto(office.store)(aggregate, of);
const vacating = (of: string, postId: string, accountId: string) => ({
  aggregate: agency,
  id: of,
  decision: vacatePost,
  body: { postId, accountId, effectiveOn: TODAY },
  actor: city,
  now: APRIL_1,
});

beforeEach(async () => {
  office = new TaskOffice();
  const chaired = [postEstablished(CHAIR, 'head'), appointed(CHAIR, CHAIRMAN)];
  await office.given(agency, CITY, registered('UBND Thành phố', 'city'), ...chaired);
  await office.given(agency, DEPARTMENT, registered('Sở Nội vụ', 'city'), under(CITY), ...anOfficer);
  await office.given(directive, DIRECTIVE, issued);
});

describe('somebody who leaves a post at that moment', () => {
  it('may be given the task as its officer; the next choice takes somebody who is there', async () => {
    await office.given(task, TASK, drafted(), assignedFor('2020-06-30'), acknowledged);
    const assigning = {
      aggregate: task,
      id: TASK,
      decision: assignOfficer,
      body: { officerId: OFFICER },
      actor: department,
      now: APRIL_1,
    };
    await office.interleave(assigning, vacating(DEPARTMENT, POST, OFFICER));
    expect((await look(task, TASK))?.officerId).toBe(OFFICER);
    expect(postsHeldBy(await look(agency, DEPARTMENT), OFFICER, TODAY)).toEqual([]);
    await expect(office.run(assigning)).rejects.toMatchObject({ code: 'officer-not-of-lead' });
  });

  it('may have signed the act in it, for that day; what is signed so afterwards is refused', async () => {
    const signature = { documentId: DIRECTIVE, signedOn: TODAY, postId: CHAIR, holderId: CHAIRMAN };
    const assigning = {
      aggregate: task,
      id: TASK,
      decision: signed(assignTask(calendar)),
      body: { ...anAssignment, coordinatorIds: [] },
      actor: city,
      now: APRIL_1,
      signed: { capacity: 'own' as const, authority: signature },
    };
    await office.interleave(assigning, vacating(CITY, CHAIR, CHAIRMAN));
    expect((await look(task, TASK))?.lifecycle).toBe('Assigned');
    expect(holderOf(await look(agency, CITY), CHAIR, TODAY)).toBeUndefined();
    await expect(office.run({ ...assigning, id: id('c5') })).rejects.toMatchObject({
      code: 'authority-not-held',
    });
  });
});
