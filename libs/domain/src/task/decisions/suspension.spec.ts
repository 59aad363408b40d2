import { describe, expect, it } from '@jest/globals';
import { on } from '@dondoc/event-sourcing/testing';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { DeadlineSpec } from '../../deadline/deadline-spec.js';
import { resolveDeadline } from '../../deadline/resolve-deadline.js';
import { deadlineAfterStop } from '../guards/after-stop.js';
import { task } from '../task.state.js';
import {
  acknowledged,
  anAssignedTask,
  APRIL_1,
  assignedFor,
  aStartedTask,
  by,
  calendar,
  city,
  department,
  drafted,
  dueOn,
  extendedTo,
  MARCH_24,
  PARENT,
  proof,
  suspended,
  world,
} from '../testing/task.fixtures.js';
import { acceptCompletion } from './accept-completion.js';
import { reportProgress } from './report-progress.js';
import { resumeTask } from './resume-task.js';
import { submitCompletion } from './submit-completion.js';
import { suspendTask } from './suspend-task.js';

const resume = resumeTask(calendar);
const rest = { reason: 'Chờ hướng dẫn của Bộ.', reviewOn: '2020-05-29', clock: 'stops' } as const;
const MAY_4 = '2020-05-04T02:00:00.000Z';
const MAY_11 = '2020-05-11T02:00:00.000Z';
const stopped = aStartedTask.given(on(MAY_4, suspended()));
const cityResumes = stopped.by(city).at(MAY_11);
const resumedTo = (date: string) =>
  ({ type: 'TaskResumed', data: { deadline: extendedTo(date), deadlineVersion: 2 } }) as const;

describe('suspending a task', () => {
  it('keeps the reason, the day of review and what the clock does', () =>
    aStartedTask.by(city).at(MAY_4).when(suspendTask, rest).then(suspended()));

  it('is refused with a review before it begins', () =>
    aStartedTask
      .by(city)
      .at(MAY_4)
      .when(suspendTask, { ...rest, reviewOn: '2020-05-03' })
      .thenRejected('review-passed'));

  it('is refused to the lead', () =>
    aStartedTask.by(department).at(MAY_4).when(suspendTask, rest).thenRejected('only-the-issuing-agency'));

  it('is refused before the lead has acknowledged, and twice', async () => {
    await anAssignedTask.by(city).at(APRIL_1).when(suspendTask, rest).thenRejected('task-state-forbids');
    await stopped.by(city).at(MAY_11).when(suspendTask, rest).thenRejected('task-state-forbids');
  });

  it('stops reports, submissions and acceptance', async () => {
    await stopped
      .by(department)
      .at(MAY_11)
      .when(reportProgress, { result: 'Xong.' })
      .thenRejected('task-state-forbids');
    await stopped
      .by(department)
      .at(MAY_11)
      .when(submitCompletion, { result: 'Xong.', evidence: [proof] })
      .thenRejected('task-state-forbids');
    await stopped.by(city).at(MAY_11).when(acceptCompletion, {}).thenRejected('task-state-forbids');
  });
});

describe('going on with a suspended task', () => {
  it('moves the deadline by as many working days as the clock stood', () =>
    cityResumes.when(resume, {}).then(resumedTo('2020-07-07')));

  it('leaves the deadline when the clock ran', () =>
    aStartedTask
      .given(on(MAY_4, suspended('runs')))
      .by(city)
      .at(MAY_11)
      .when(resume, {})
      .then({ type: 'TaskResumed', data: {} }));

  it('leaves the deadline when it goes on the same day', () =>
    cityResumes.at('2020-05-04T08:00:00.000Z').when(resume, {}).then({ type: 'TaskResumed', data: {} }));

  it('leaves the deadline of a task that rested over a weekend', () =>
    aStartedTask
      .given(on('2020-05-08', suspended()))
      .by(city)
      .at('2020-05-10T08:00:00.000Z')
      .when(resume, {})
      .then({ type: 'TaskResumed', data: {} }));

  it('counts only from a deadline that was set meanwhile, for that one knew of the days before', () =>
    stopped
      .given(
        on('2020-05-08', {
          type: 'DeadlineAdjusted',
          data: { deadline: dueOn('2020-07-15'), deadlineVersion: 2, reason: 'Kỳ họp lùi.' },
        }),
      )
      .by(city)
      .at(MAY_11)
      .when(resume, {})
      .thenMatching({
        type: 'TaskResumed',
        data: { deadline: { dueOn: '2020-07-16' }, deadlineVersion: 3 },
      }));

  it('counts from the suspension where a deadline of a day before it is entered late', () =>
    stopped
      .given(
        on(
          '2020-04-20',
          {
            type: 'DeadlineAdjusted',
            data: { deadline: dueOn('2020-07-15'), deadlineVersion: 2, reason: 'Kỳ họp lùi.' },
          },
          { recordedAt: '2020-05-08T02:00:00.000Z' },
        ),
      )
      .by(city)
      .at(MAY_11)
      .when(resume, {})
      .thenMatching({
        type: 'TaskResumed',
        data: { deadline: { dueOn: '2020-07-22' }, deadlineVersion: 3 },
      }));

  it('is refused as of a day before the suspension', () =>
    cityResumes.at(MAY_11, '2020-05-03').when(resume, {}).thenRejected('occurred-too-early'));

  it('is refused when its days would carry it beyond the parent', () =>
    world
      .given(on(MARCH_24, drafted({ parentTaskId: PARENT })), on(MARCH_24, assignedFor('2020-06-30')))
      .given(on(MARCH_24, acknowledged), on(MAY_4, suspended()))
      .with(task, PARENT, on(MARCH_24, drafted()), on(MARCH_24, assignedFor('2020-07-03')))
      .by(city)
      .at(MAY_11)
      .when(resume, {})
      .thenRejected('resumed-deadline-after-parent'));

  it('is refused when its days would carry it beyond what the law allows', async () => {
    const limitedTo = (lastOn: string) =>
      world
        .given(on(MARCH_24, drafted({ legalLimit: { lastOn, words: 'Điều 36 Luật Thanh tra' } })))
        .given(on(MARCH_24, assignedFor('2020-06-30')), on(MARCH_24, acknowledged), on(MAY_4, suspended()))
        .by(city)
        .at(MAY_11);
    await limitedTo('2020-07-06').when(resume, {}).thenRejected('deadline-beyond-legal-limit');
    await limitedTo('2020-07-07').when(resume, {}).then(resumedTo('2020-07-07'));
  });

  it('is refused to the lead', () =>
    cityResumes.by(department).when(resume, {}).thenRejected('only-the-issuing-agency'));

  it('is refused when the task does not rest', () =>
    aStartedTask.by(city).at(MAY_11).when(resume, {}).thenRejected('task-state-forbids'));
});

describe('the days of a stopped clock', () => {
  const calendarDays: DeadlineSpec = { kind: 'period', count: 90, unit: 'calendar', from: 'issued' };
  const workingDays: DeadlineSpec = { kind: 'period', count: 60, unit: 'working', from: 'issued' };
  const anyStop = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 90 }))
    .map(([from, days]) => {
      const first = Temporal.PlainDate.from('2020-03-25').add({ days: from });
      return [first.toString(), first.add({ days }).toString()] as const;
    });
  const afterStop = (spec: DeadlineSpec, [from, to]: readonly [string, string]) => {
    const before = resolveDeadline(spec, { issuedOn: '2020-03-24' }, calendar);
    const { state } = world.given(
      on(MARCH_24, drafted({ deadline: spec })),
      on(MARCH_24, {
        type: 'TaskAssigned',
        data: { issuedOn: '2020-03-24', deadline: before, deadlineVersion: 1 },
      }),
      on(MARCH_24, acknowledged),
      on(from, suspended()),
    );
    const after = state && deadlineAfterStop(state, undefined, to, calendar);
    return [before.dueOn ?? '', after?.dueOn ?? before.dueOn ?? ''] as const;
  };

  it('are added one by one where the deadline counts working days', () =>
    fc.assert(
      fc.property(anyStop, fc.constantFrom(workingDays, by('2020-06-30')), (stop, spec) => {
        const [before, after] = afterStop(spec, stop);
        expect(calendar.workingDaysBetween(before, after)).toBe(calendar.workingDaysBetween(...stop));
      }),
    ));

  it('are added as they stand in the calendar where it counts calendar days, and the end rolls off a day off', () =>
    fc.assert(
      fc.property(anyStop, (stop) => {
        const [before, after] = afterStop(calendarDays, stop);
        const days = Temporal.PlainDate.from(stop[0]).until(stop[1]).days;
        const moved = Temporal.PlainDate.from(before).add({ days }).toString();
        expect(after).toBe(days === 0 ? before : calendar.nextWorkingDay(moved));
      }),
    ));
});
