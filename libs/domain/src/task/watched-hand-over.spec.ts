import { beforeEach, describe, expect, it } from '@jest/globals';
import { lookInto, type Look } from '@dondoc/event-sourcing';
import type { AgencyEvent } from '../agency/agency.events.js';
import { agency } from '../agency/agency.state.js';
import { mergeAgency } from '../agency/decisions/merge-agency.js';
import { revokeAuthority } from '../agency/decisions/revoke-authority.js';
import { directive } from '../directive/directive.state.js';
import { appointed, idFor, postEstablished } from '../testing/agencies.js';
import { assignTask } from './decisions/assign-task.js';
import { handOverTask } from './decisions/hand-over-task.js';
import { signed } from './guards/signed.js';
import { task } from './task.state.js';
import { TaskOffice } from './testing/task-office.js';
import {
  acknowledged,
  anAssignment,
  assignedFor,
  by,
  calendar,
  CITY,
  city,
  DEPARTMENT,
  DIRECTIVE,
  drafted,
  id,
  issued,
  OTHER_DEPARTMENT,
  registered,
  TASK,
  under,
} from './testing/task.fixtures.js';

const SUCCESSOR = id('a8');
const CHAIR = idFor('chair');
const CHAIRMAN = idFor('chairman');
const POST = idFor('director’s post');
const DIRECTOR = idFor('director');
const NEW_TASK = id('c3');
const NOW = '2020-07-06T02:00:00.000Z';
const minutes = { words: 'Biên bản bàn giao ngày 06/7/2020' };
const basis = { words: 'Nghị quyết sắp xếp' };
const mergedInto = (successorId: string): AgencyEvent => ({
  type: 'AgencyMerged',
  data: { successorId, effectiveOn: '2020-07-01', basis },
});
const delegation: AgencyEvent = {
  type: 'AuthorityDelegated',
  data: {
    ...{ delegationId: idFor('delegation'), kind: 'TUQ', grantorPostId: CHAIR },
    ...{ holderAgencyId: DEPARTMENT, holderPostId: POST, basis },
    ...{ scope: { commands: ['AssignTask'], words: 'Giao nhiệm vụ.' } },
    ...{ validFrom: '2020-04-01', validTo: '2020-12-31' },
  },
};

let office: TaskOffice;
const look: Look = (aggregate, of) => lookInto(office.store)(aggregate, of);

beforeEach(async () => {
  office = new TaskOffice();
  await office.given(
    ...([agency, CITY, registered('UBND Thành phố', 'city'), postEstablished(CHAIR, 'head')] as const),
    ...([appointed(CHAIR, CHAIRMAN), delegation] as const),
  );
  for (const [of, name] of [
    [SUCCESSOR, 'Sở mới'],
    [OTHER_DEPARTMENT, 'Sở Tài chính'],
  ] as const)
    await office.given(agency, of, registered(name, 'city'), under(CITY));
  await office.given(directive, DIRECTIVE, issued);
});

const merging = (of: string, successorId: string) => ({
  aggregate: agency,
  id: of,
  decision: mergeAgency,
  body: { successorId, effectiveOn: '2020-07-06', basis },
  actor: city,
  now: NOW,
});
const handing = (fromAgencyId: string, toAgencyId: string) => ({
  aggregate: task,
  id: TASK,
  decision: handOverTask,
  body: { fromAgencyId, toAgencyId, minutes },
  actor: city,
  now: NOW,
});
const chairman = { documentId: DIRECTIVE, signedOn: '2020-07-06', postId: CHAIR, holderId: CHAIRMAN };
const assignment = { ...anAssignment, coordinatorIds: [], deadline: by('2020-09-30') };
const assigning = {
  aggregate: task,
  id: NEW_TASK,
  decision: signed(assignTask(calendar)),
  body: { ...assignment, leadId: OTHER_DEPARTMENT },
  actor: city,
  now: NOW,
  signed: {
    capacity: 'TUQ' as const,
    authority: { ...chairman, postId: POST, holderId: DIRECTOR },
    command: 'AssignTask',
  },
};

describe('acts that cross an ending', () => {
  it('may hand a task to an agency that ends at that moment; it goes on to that one’s successor', async () => {
    await office.given(agency, DEPARTMENT, registered('Sở', 'city'), under(CITY), mergedInto(SUCCESSOR));
    await office.given(task, TASK, drafted(), assignedFor('2020-09-30'), acknowledged);
    await office.interleave(handing(DEPARTMENT, SUCCESSOR), merging(SUCCESSOR, OTHER_DEPARTMENT));
    expect((await look(task, TASK))?.assignment.leadId).toBe(SUCCESSOR);
    await office.run(handing(SUCCESSOR, OTHER_DEPARTMENT));
    expect((await look(task, TASK))?.assignment).toMatchObject({
      leadId: OTHER_DEPARTMENT,
      coordinatorIds: [],
    });
  });

  it('may assign to an agency that merges at that moment; the task is handed over like the others', async () => {
    await office.given(agency, DEPARTMENT, registered('Sở', 'city'), under(CITY));
    const plain = { ...assigning, id: TASK, decision: assignTask(calendar), body: assignment };
    await office.interleave({ ...plain, signed: {} }, merging(DEPARTMENT, SUCCESSOR));
    await office.run(handing(DEPARTMENT, SUCCESSOR));
    expect((await look(task, TASK))?.assignment.leadId).toBe(SUCCESSOR);
  });

  it('may be signed on a mandate that is revoked at that moment, and not a moment later', async () => {
    await office.given(
      ...([agency, DEPARTMENT, registered('Sở', 'city'), under(CITY)] as const),
      ...([postEstablished(POST, 'head'), appointed(POST, DIRECTOR)] as const),
    );
    const revoking = {
      aggregate: agency,
      id: CITY,
      decision: revokeAuthority,
      body: { delegationId: idFor('delegation'), effectiveOn: '2020-07-06', reason: 'Chuyển công tác.' },
      actor: city,
      now: NOW,
      signed: { capacity: 'own', authority: chairman },
    } as const;
    await office.interleave(assigning, revoking);
    expect((await look(task, NEW_TASK))?.lifecycle).toBe('Assigned');
    await expect(office.run({ ...assigning, id: id('c5') })).rejects.toMatchObject({
      code: 'delegation-revoked',
    });
  });
});
