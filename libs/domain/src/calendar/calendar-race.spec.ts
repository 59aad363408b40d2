import { beforeEach, describe, expect, it } from '@jest/globals';
import { lookInto, type Look } from '@dondoc/event-sourcing';
import { agency } from '../agency/agency.state.js';
import { movedByCalendar, calendarChange } from '../deadline/moved-by-calendar.js';
import { directive } from '../directive/directive.state.js';
import { assignTask } from '../task/decisions/assign-task.js';
import { approvedDeadline, task } from '../task/task.state.js';
import { TaskOffice } from '../task/testing/task-office.js';
import {
  anAssignment,
  APRIL_1,
  calendar as base,
  CITY,
  city,
  DEPARTMENT,
  DIRECTIVE,
  issued,
  registered,
  TASK,
  under,
} from '../task/testing/task.fixtures.js';
import { CALENDAR_ID, publishedCalendar } from './calendar.state.js';
import { amendCalendar } from './decisions/amend-calendar.js';
import { onCalendar } from './on-calendar.js';

let office: TaskOffice;
const look: Look = (aggregate, id) => lookInto(office.store)(aggregate, id);

const assigning = {
  aggregate: task,
  id: TASK,
  decision: onCalendar(base, assignTask),
  body: { ...anAssignment, coordinatorIds: [] },
  actor: city,
  now: APRIL_1,
};
const amending = (day: string) => ({
  aggregate: publishedCalendar,
  id: CALENDAR_ID,
  decision: amendCalendar(base),
  body: {
    notice: { words: 'Thông báo', issuedOn: '2020-04-01' },
    daysOffAdded: [{ day, why: { vi: 'Nghỉ', en: 'Off' } }],
  },
  actor: city,
  now: APRIL_1,
});

beforeEach(async () => {
  office = new TaskOffice();
  await office.given(agency, CITY, registered('UBND Thành phố', 'city'));
  await office.given(agency, DEPARTMENT, registered('Sở Nội vụ', 'city'), under(CITY));
  await office.given(directive, DIRECTIVE, issued);
});

describe('a notice that crosses an assignment', () => {
  it('can leave a deadline by the version before it, which the next version finds', async () => {
    await office.interleave(assigning, amending('2020-06-30'));
    const state = await look(task, TASK);
    const deadline = state && approvedDeadline(state);
    expect(deadline).toMatchObject({ calendarVersion: 'vn-2026.1', dueOn: '2020-06-30' });
    await office.run(amending('2020-12-24'));
    const change = calendarChange(await look(publishedCalendar, CALENDAR_ID), 'vn-2026.1+2');
    expect(deadline && change && movedByCalendar(deadline, change)).toMatchObject({ dueOn: '2020-07-01' });
  });

  it('holds for whatever is assigned after it', async () => {
    await office.run(amending('2020-06-30'));
    await office.run(assigning);
    const state = await look(task, TASK);
    expect(state && approvedDeadline(state)).toMatchObject({
      calendarVersion: 'vn-2026.1+1',
      dueOn: '2020-07-01',
    });
  });
});

describe('two notices at once', () => {
  it('are one after the other: the second is decided on what the first left', async () => {
    await office.interleave(amending('2020-06-30'), amending('2020-07-01'));
    const state = await look(publishedCalendar, CALENDAR_ID);
    expect(state?.versions.map(({ version }) => version)).toEqual([
      'vn-2026.1',
      'vn-2026.1+1',
      'vn-2026.1+2',
    ]);
    const days = state?.versions.at(-1)?.file.daysOff.map(({ day }) => day);
    expect(days).toEqual(expect.arrayContaining(['2020-06-30', '2020-07-01']));
  });
});
