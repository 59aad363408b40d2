import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';

const run = promisify(execFile);
const CLI = 'dist/apps/cli/src/main.js';

describe('the story after the scene', () => {
  let told: string;

  // it exits with 0 only when every number of both chapters agrees
  beforeAll(async () => {
    told = (await run(process.execPath, [CLI, 'demo', '--exit', '--lang', 'en'])).stderr;
  }, 300_000);

  it('tells which tasks of a replaced letter wait, what is decided on each, and who may not decide', () => {
    expect(told).toContain('01/10/2020 09:30  Waiting for a decision: C1, C2, C3, D21, D23, E5.');
    expect(told).toContain('Decision on C1: superseded by F1');
    expect(told).toContain('Decision on C3: withdrawn');
    expect(told).toContain('Another agency assigned this task');
    expect(told).toContain('02/10/2020 09:30  6 decided, 0 still waiting.');
  });

  it('tells that a mandate which expired is refused, with its days, and who signs instead', () => {
    expect(told).toContain(
      '“The delegation (TUQ.) held from 28 September 2020 to 9 October 2020; it had ended when this was signed on 12 October 2020.',
    );
    expect(told).toContain('(delegation-expired)');
    expect(told).toContain('12/10/2020 10:00  The chairman signs letter 9912/UBND-VX himself');
  });

  it('tells that a recommendation is contested, upheld by the council alone, accepted and made a task', () => {
    const course = ['contests R5', 'supervising-body-only', 'upholds R5', 'accepts R5', 'becomes task F4'];
    const places = course.map((words) => told.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('tells whose days they were while a submission lay and an input was missing', () => {
    expect(told).toContain('D21 has waited 16 working days (22 days), counted for the issuing office');
    expect(told).toContain(
      'district MH-05 4 working days late (6 days), district MH-12 0 working days late (0 days).',
    );
  });

  it('ends on the day of one of its chapters and on no other', async () => {
    await expect(
      run(process.execPath, [CLI, 'demo', '--exit', '--until', '2020-10-01']),
    ).rejects.toMatchObject({
      stderr: expect.stringContaining('--until takes 2020-09-26 or 2020-10-16, not 2020-10-01'),
    });
  });
});
