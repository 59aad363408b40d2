import { describe, it } from '@jest/globals';
import {
  aCompletedTask,
  anAcknowledgedTask,
  anAssignedTask,
  APRIL_1,
  aStartedTask,
  city,
  department,
  JUNE_29,
  proof,
} from '../testing/task.fixtures.js';
import { reportProgress } from './report-progress.js';

const result = 'Đã niêm yết đầy đủ thủ tục tại trụ sở.';
const sinceNewYear = { from: '2020-01-01', to: '2020-03-20' };
const departmentReports = aStartedTask.by(department).at(APRIL_1);

describe('reporting progress', () => {
  it('keeps result, indicators and evidence', () => {
    const indicators = [{ name: 'Thủ tục mức độ 3, 4', measured: { value: '5', unit: 'thủ tục' } }];
    return departmentReports
      .when(reportProgress, { result, indicators, evidence: [proof] })
      .then({ type: 'ProgressReported', data: { result, indicators, evidence: [proof] } });
  });

  it('is open before work was started, and starts it', () =>
    anAcknowledgedTask.by(department).at(APRIL_1).when(reportProgress, { result }).thenMatching({
      type: 'ProgressReported',
    }));

  it('may tell of work before the assignment, as of that time', () =>
    aStartedTask
      .by(department)
      .at(APRIL_1, '2020-03-20')
      .when(reportProgress, { result, period: sinceNewYear })
      .thenMatching({ type: 'ProgressReported', data: { period: sinceNewYear } }));

  it('is refused for a period on which a report was given', () => {
    const period = { from: '2020-03-24', to: '2020-03-31' };
    const data = { result, period, indicators: [], evidence: [] };
    const again = aStartedTask.given({ type: 'ProgressReported', data }).by(department).at(APRIL_1);
    return again.when(reportProgress, { result, period }).thenRejected('period-closed');
  });

  it('may look back over earlier periods when it goes on to a later one', () => {
    const data = { result, period: { from: '2020-03-24', to: '2020-03-31' }, indicators: [], evidence: [] };
    return aStartedTask
      .given({ type: 'ProgressReported', data })
      .by(department)
      .at('2020-05-04T02:00:00.000Z')
      .when(reportProgress, { result, period: { from: '2020-01-01', to: '2020-04-30' } })
      .thenMatching({ type: 'ProgressReported' });
  });

  it('is refused as of a day before the assignment when it tells of no earlier work', () =>
    aStartedTask
      .by(department)
      .at(APRIL_1, '2020-03-20')
      .when(reportProgress, { result })
      .thenRejected('occurred-too-early'));

  it('is refused for a period that ends before it begins', () =>
    departmentReports
      .when(reportProgress, { result, period: { from: '2020-03-20', to: '2020-01-01' } })
      .thenRejected('period-reversed'));

  it('is refused to the issuer', () =>
    departmentReports.by(city).when(reportProgress, { result }).thenRejected('only-the-lead-agency'));

  it('is refused before the task is acknowledged', () =>
    anAssignedTask
      .by(department)
      .at(APRIL_1)
      .when(reportProgress, { result })
      .thenRejected('task-state-forbids'));

  it('is refused once the task is complete', () =>
    aCompletedTask
      .by(department)
      .at(JUNE_29)
      .when(reportProgress, { result })
      .thenRejected('task-state-forbids'));
});
