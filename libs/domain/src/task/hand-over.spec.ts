import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agency } from '../agency/agency.state.js';
import type { AgencyEvent } from '../agency/agency.events.js';
import { acceptCompletion } from './decisions/accept-completion.js';
import { assignDraftedTask } from './decisions/assign-task.js';
import { handOverTask } from './decisions/hand-over-task.js';
import { proposeHandOver } from './decisions/propose-hand-over.js';
import { reportProgress } from './decisions/report-progress.js';
import { handedOver, partyOf } from './handing-over.js';
import type { TaskEvent } from './task.events.js';
import { approvedDeadline, originalDeadline } from './task.state.js';
import {
  aCompletedTask,
  anAcknowledgedTask,
  aDraft,
  aStartedTask,
  aSubmittedTask,
  aWithdrawnTask,
  calendar,
  CITY,
  city,
  DEPARTMENT,
  department,
  DISTRICT,
  district,
  drafted,
  id,
  NOBODY_KNOWN,
  OTHER_DEPARTMENT,
  coordinator,
  registered,
  under,
  UNIT,
  unit,
} from './testing/task.fixtures.js';

const SUCCESSOR = id('a8');
const PROVINCE = id('a9');
const JULY_1 = '2020-07-01';
const NOW = '2020-07-06T02:00:00.000Z';
const minutes = { words: 'Biên bản bàn giao ngày 06/7/2020' };
const consent = { words: 'Công văn 12/SNV-VP' };
const basis = { words: 'Nghị quyết sắp xếp' };

const mergedInto = (successorId: string): AgencyEvent => ({
  type: 'AgencyMerged',
  data: { successorId, effectiveOn: JULY_1, basis },
});
const departmentEvents = [registered('Sở Nội vụ', 'city'), under(CITY)];

/** The department has merged into a new one, under the same city. */
const merged = aStartedTask
  .with(agency, SUCCESSOR, registered('Sở Nội vụ và Lao động', 'city'), under(CITY))
  .with(agency, DEPARTMENT, ...departmentEvents, mergedInto(SUCCESSOR))
  .at(NOW)
  .by(city);
const toSuccessor = { fromAgencyId: DEPARTMENT, toAgencyId: SUCCESSOR, minutes };
const handed = (change: Partial<Extract<TaskEvent, { type: 'TaskHandedOver' }>['data']> = {}): TaskEvent => ({
  type: 'TaskHandedOver',
  data: { party: 'lead', ...toSuccessor, ...change },
});

describe('handing a task over', () => {
  it('gives the lead to the successor, citing the minutes', () =>
    merged.when(handOverTask, toSuccessor).then(handed()));
  it('leaves the deadline where it was', () => {
    const { state } = merged.given(handed());
    expect(state && [originalDeadline(state)?.dueOn, approvedDeadline(state)?.dueOn]).toEqual([
      '2020-06-30',
      '2020-06-30',
    ]);
  });
  it('is for the issuer or an agency above, and not for a coordinator', () =>
    merged.by(coordinator).when(handOverTask, toSuccessor).thenRejected('only-an-organiser'));
  it('is refused to the successor, who would help itself', () =>
    merged
      .by({ ...city, agencyId: SUCCESSOR })
      .when(handOverTask, toSuccessor)
      .thenRejected('only-an-organiser'));
  it('is refused before the agency has ended, without its written consent', () =>
    merged.at('2020-06-29T02:00:00.000Z').when(handOverTask, toSuccessor).thenRejected('consent-required'));
  it('goes to another agency with the written consent of one that exists', () =>
    aStartedTask
      .at(NOW)
      .by(city)
      .when(handOverTask, { ...toSuccessor, toAgencyId: DISTRICT, consent })
      .then(handed({ toAgencyId: DISTRICT, consent })));
  it('is refused to an agency that is no successor', () =>
    merged.when(handOverTask, { ...toSuccessor, toAgencyId: DISTRICT }).thenRejected('not-a-successor'));
  it('is refused to an agency outside of who organises, consent or not', () =>
    merged
      .with(agency, PROVINCE, registered('UBND tỉnh khác', 'city'))
      .when(handOverTask, { ...toSuccessor, toAgencyId: PROVINCE, consent })
      .thenRejected('hand-over-out-of-reach'));
  it('is refused to an agency that nobody knows', () =>
    merged.when(handOverTask, { ...toSuccessor, toAgencyId: NOBODY_KNOWN }).thenRejected('agency-unknown'));
  it('is refused to a successor that has ended too', () =>
    merged
      .with(agency, SUCCESSOR, registered('Sở', 'city'), under(CITY), mergedInto(OTHER_DEPARTMENT))
      .when(handOverTask, toSuccessor)
      .thenRejected('agency-dissolved'));
  it('goes on to the successor of a successor', () =>
    merged
      .with(agency, SUCCESSOR, registered('Sở', 'city'), under(CITY), mergedInto(DISTRICT))
      .when(handOverTask, { ...toSuccessor, toAgencyId: DISTRICT })
      .then(handed({ toAgencyId: DISTRICT })));
  it('is refused from an agency that has no place in the task', () =>
    merged.when(handOverTask, { ...toSuccessor, fromAgencyId: DISTRICT }).thenRejected('not-party-to-task'));
  it('is refused from an agency to itself', () =>
    merged.when(handOverTask, { ...toSuccessor, toAgencyId: DEPARTMENT }).thenRejected('handed-to-itself'));
  it('is refused a second time', () =>
    merged.given(handed()).when(handOverTask, toSuccessor).thenRejected('not-party-to-task'));
  it('never makes the issuer the lead', () =>
    merged
      .with(agency, DEPARTMENT, ...departmentEvents, mergedInto(CITY))
      .when(handOverTask, { ...toSuccessor, toAgencyId: CITY })
      .thenRejected('lead-would-issue'));
  it('of a withdrawn task is refused', () =>
    aWithdrawnTask
      .with(agency, SUCCESSOR, registered('Sở', 'city'), under(CITY))
      .at(NOW)
      .by(city)
      .when(handOverTask, toSuccessor)
      .thenRejected('task-state-forbids'));
});

describe('who acts after a hand-over', () => {
  const successor = { ...department, agencyId: SUCCESSOR };
  it('is the successor, and the one that ended no more', async () => {
    const after = merged.given(handed());
    await after.by(successor).when(reportProgress, { result: 'Tiếp tục.' }).thenMatching({
      type: 'ProgressReported',
    });
    await after.by(department).when(reportProgress, { result: 'x' }).thenRejected('only-the-lead-agency');
  });
  it('is not the successor as long as nothing was handed over', () =>
    merged.by(successor).when(reportProgress, { result: 'x' }).thenRejected('only-the-lead-agency'));
  it('may be a new issuer, who accepts what the old one had asked for', async () => {
    const issued = aSubmittedTask
      .given({
        type: 'TaskHandedOver',
        data: { party: 'issuer', fromAgencyId: CITY, toAgencyId: PROVINCE, minutes },
      })
      .at(NOW);
    await issued
      .by({ ...city, agencyId: PROVINCE })
      .when(acceptCompletion, {})
      .thenMatching({
        type: 'CompletionAccepted',
      });
    await issued.by(city).when(acceptCompletion, {}).thenRejected('only-the-issuing-agency');
  });
});

describe('handing over what is done', () => {
  const done = aCompletedTask
    .with(agency, SUCCESSOR, registered('Sở', 'city'), under(CITY))
    .with(agency, DEPARTMENT, ...departmentEvents, mergedInto(SUCCESSOR))
    .at(NOW)
    .by(city);
  it('is refused for the lead: it stays with the agency that did it', () =>
    done.when(handOverTask, toSuccessor).thenRejected('done-stays'));
  it('is open for the issuer, who still has to close the file', () =>
    done
      .with(agency, PROVINCE, registered('UBND Thành phố mới', 'city'))
      .with(agency, CITY, registered('UBND Thành phố', 'city'), mergedInto(PROVINCE))
      .by({ ...city, agencyId: PROVINCE })
      .when(handOverTask, { fromAgencyId: CITY, toAgencyId: PROVINCE, minutes })
      .then(handed({ party: 'issuer', fromAgencyId: CITY, toAgencyId: PROVINCE })));
});

describe('a coordinator that ends', () => {
  const ended = aStartedTask
    .with(agency, OTHER_DEPARTMENT, registered('Sở Tài chính', 'city'), under(CITY), mergedInto(DISTRICT))
    .at(NOW)
    .by(city);
  it('is followed by its successor', () =>
    ended
      .when(handOverTask, { fromAgencyId: OTHER_DEPARTMENT, toAgencyId: DISTRICT, minutes })
      .then(handed({ party: 'coordinator', fromAgencyId: OTHER_DEPARTMENT, toAgencyId: DISTRICT })));
  it('leaves nobody to coordinate when it goes into the lead', () => {
    const { state } = ended.given(
      handed({ party: 'coordinator', fromAgencyId: OTHER_DEPARTMENT, toAgencyId: DEPARTMENT }),
    );
    expect(state?.assignment.coordinatorIds).toEqual([]);
  });
});

describe('proposing a hand-over', () => {
  const proposal = { fromAgencyId: DEPARTMENT, toAgencyIds: [SUCCESSOR], endedOn: JULY_1 };
  const proposed: TaskEvent = { type: 'HandOverProposed', data: { party: 'lead', ...proposal } };
  it('says who should follow whom, and moves nothing', async () => {
    await aStartedTask.when(proposeHandOver, proposal).then(proposed);
    expect(aStartedTask.given(proposed).state).toMatchObject({
      assignment: { leadId: DEPARTMENT },
      handOverProposals: [{ party: 'lead', toAgencyIds: [SUCCESSOR] }],
    });
  });
  it('waits once', () =>
    aStartedTask.given(proposed).when(proposeHandOver, proposal).thenRejected('hand-over-proposed'));
  it('waits until it is carried out', () =>
    expect(merged.given(proposed, handed()).state?.handOverProposals).toEqual([]));
  it('is refused where the agency has no place', () =>
    aStartedTask
      .when(proposeHandOver, { ...proposal, fromAgencyId: DISTRICT })
      .thenRejected('not-party-to-task'));
});

describe('a Party committee', () => {
  const PARTY = id('aa');
  const byParty = aDraft
    .given(drafted({ issuerId: PARTY }))
    .at('2020-03-24T02:00:00.000Z')
    .by({ ...city, agencyId: PARTY });
  const committee = registered('Thành ủy', 'city');
  const granted = (kind: 'leads' | 'supervises'): AgencyEvent => ({
    type: 'AgencyCompetenceGranted',
    data: { overId: CITY, kind, effectiveOn: '2020-01-01' },
  });
  it('that leads the executive committee assigns to its department', () =>
    byParty
      .with(agency, PARTY, committee, granted('leads'))
      .when(assignDraftedTask(calendar), {})
      .thenMatching({ type: 'TaskAssigned' }));
  it('that only supervises it does not', () =>
    byParty
      .with(agency, PARTY, committee, granted('supervises'))
      .when(assignDraftedTask(calendar), {})
      .thenRejected('issuer-not-competent'));
});

describe('the places in a task, whatever is handed over', () => {
  const someone = fc.constantFrom(CITY, DEPARTMENT, OTHER_DEPARTMENT, DISTRICT, UNIT);
  it('have one lead, who coordinates with others only, and nobody twice', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(someone, someone), { maxLength: 12 }), (pairs) => {
        let parties = { leadId: DEPARTMENT, issuerId: CITY, coordinatorIds: [OTHER_DEPARTMENT, DISTRICT] };
        for (const [fromAgencyId, toAgencyId] of pairs) {
          const party = partyOf(parties, fromAgencyId);
          if (!party || fromAgencyId === toAgencyId) continue;
          parties = {
            ...handedOver(parties, { party, fromAgencyId, toAgencyId, minutes }),
          };
          expect(party === 'lead' ? parties.leadId : party === 'issuer' ? parties.issuerId : toAgencyId).toBe(
            toAgencyId,
          );
          expect(parties.coordinatorIds).not.toContain(parties.leadId);
          expect(new Set(parties.coordinatorIds).size).toBe(parties.coordinatorIds.length);
        }
      }),
    ));
  it('are known of acknowledged tasks as of others', () =>
    expect(
      partyOf(anAcknowledgedTask.state?.assignment ?? { leadId: '', issuerId: '', coordinatorIds: [] }, CITY),
    ).toBe('issuer'));
  it('leave a unit and a district outside', () => {
    const parties = { leadId: DEPARTMENT, issuerId: CITY, coordinatorIds: [] };
    expect([unit, district].map(({ agencyId = '' }) => partyOf(parties, agencyId))).toEqual([
      undefined,
      undefined,
    ]);
  });
});
