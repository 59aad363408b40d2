import { beforeEach, describe, expect, it } from '@jest/globals';
import { lookInto, type Look } from '@dondoc/event-sourcing';
import { agency } from '../agency/agency.state.js';
import { dissolveAgency } from '../agency/decisions/dissolve-agency.js';
import { directive } from '../directive/directive.state.js';
import { DIRECTIVE, issuedAs } from '../directive/testing/directive.fixtures.js';
import { reopenTask } from '../task/decisions/reopen-task.js';
import { task } from '../task/task.state.js';
import { TaskOffice } from '../task/testing/task-office.js';
import {
  accepted,
  acknowledged,
  assignedFor,
  by,
  calendar,
  drafted,
  proof,
  submitted,
} from '../task/testing/task.fixtures.js';
import {
  actingFor,
  CITY,
  DISTRICT_ONE,
  DISTRICT_TWO,
  idFor,
  placedUnder,
  registered,
} from '../testing/agencies.js';
import type { EstablishObligation } from './commands/establish-obligation.js';
import { consolidateReports } from './decisions/consolidate-reports.js';
import { establishObligation } from './decisions/establish-obligation.js';
import { openReportPeriod } from './decisions/open-report-period.js';
import { obligation } from './obligation.state.js';

const OBLIGATION = idFor('obligation');
const CUT_OFF = { cutOffOn: '2020-07-14' };
const city = actingFor(CITY);
const JULY_1 = '2020-07-01T02:00:00.000Z';
const JULY_20 = '2020-07-20T02:00:00.000Z';
const AUGUST_3 = '2020-08-03T02:00:00.000Z';

let office: TaskOffice;
const look: Look = (aggregate, id) => lookInto(office.store)(aggregate, id);

const recurrence = {
  kind: 'recurring',
  every: 'month',
  cutOff: 'decree-09-2019',
  within: { count: 5, unit: 'working' },
} as const;
const body = {
  issuerId: CITY,
  reporterIds: [DISTRICT_ONE, DISTRICT_TWO],
  content: 'Báo cáo việc thi hành văn hóa công vụ',
  expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
  recurrence,
  startsOn: '2020-07-01',
  directiveId: DIRECTIVE,
} satisfies EstablishObligation;
const establishing = {
  aggregate: obligation,
  id: OBLIGATION,
  decision: establishObligation(calendar),
  body,
  actor: city,
  now: JULY_1,
};
const opening = {
  aggregate: obligation,
  id: OBLIGATION,
  decision: openReportPeriod(calendar),
  body: CUT_OFF,
  actor: city,
  now: JULY_20,
};
const dissolving = (id: string, effectiveOn: string) => ({
  aggregate: agency,
  id,
  decision: dissolveAgency,
  body: { effectiveOn },
  actor: city,
  now: `${effectiveOn}T02:00:00.000Z`,
});

beforeEach(async () => {
  office = new TaskOffice();
  await office.given(agency, CITY, registered('UBND Thành phố'));
  for (const id of [DISTRICT_ONE, DISTRICT_TWO])
    await office.given(agency, id, registered('UBND quận'), placedUnder(CITY));
  await office.given(directive, DIRECTIVE, issuedAs());
});

describe('an agency that reports and ends at that moment', () => {
  it('may stand among those who report: the next period leaves it out and names it', async () => {
    await office.interleave(establishing, dissolving(DISTRICT_TWO, '2020-07-01'));
    expect((await look(obligation, OBLIGATION))?.reporterIds).toEqual([DISTRICT_ONE, DISTRICT_TWO]);
    const { events } = await office.run(opening);
    expect(events[0]?.data).toMatchObject({ items: [{ leadId: DISTRICT_ONE }], leftOut: [DISTRICT_TWO] });
  });

  it('may be asked for a period all the same: its report is the one that is missing', async () => {
    await office.run(establishing);
    await office.interleave(opening, dissolving(DISTRICT_TWO, '2020-07-20'));
    const period = (await look(obligation, OBLIGATION))?.periods[0];
    expect(period?.items.map(({ leadId }) => leadId)).toEqual([DISTRICT_ONE, DISTRICT_TWO]);
    expect((await look(agency, DISTRICT_TWO))?.dissolvedOn).toBe('2020-07-20');
  });
});

describe('a report that is reopened at that moment', () => {
  const consolidating = {
    aggregate: obligation,
    id: OBLIGATION,
    decision: consolidateReports,
    body: { ...CUT_OFF, result: 'Đã tổng hợp.', evidence: [proof] },
    actor: city,
    now: AUGUST_3,
  };
  const reopening = {
    aggregate: task,
    id: '',
    decision: reopenTask(calendar),
    body: { reason: 'Thiếu số liệu.', deadline: by('2020-08-31') },
    actor: city,
    now: AUGUST_3,
  };
  let reports: readonly string[];

  beforeEach(async () => {
    await office.run(establishing);
    await office.run(opening);
    const items = (await look(obligation, OBLIGATION))?.periods[0]?.items ?? [];
    for (const { taskId, leadId } of items) {
      await office.given(task, taskId, drafted({ issuerId: CITY, leadId, coordinatorIds: [] }));
      await office.given(task, taskId, assignedFor('2020-07-21'), acknowledged, submitted, accepted);
    }
    reports = items.map(({ taskId }) => taskId);
  });

  it('may stand in a consolidated period without being named as missing', async () => {
    const [report = ''] = reports;
    const { events } = await office.interleave(consolidating, { ...reopening, id: report });
    expect(events[0]?.data).not.toHaveProperty('missing');
    expect((await look(task, report))?.lifecycle).toBe('InProgress');
  });

  it('needs a reason a moment later', async () => {
    const [report = ''] = reports;
    await office.run({ ...reopening, id: report });
    await expect(office.run(consolidating)).rejects.toMatchObject({ code: 'reports-missing' });
  });
});
