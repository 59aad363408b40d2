import 'reflect-metadata';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { taskEvents } from './task.events.js';
import { ownAcceptance, partBeyondWhole, secondLead } from './testing/histories/faults.js';
import { periodTwice, reviewForgotten, secondRequest, unseenMark } from './testing/histories/more-faults.js';
import { invariants, laws } from './testing/histories/laws.js';
import { runHistories, type Ran } from './testing/histories/run-histories.js';

// the long form is `npm run test:histories`; what it prints shows that nothing holds only because nothing happened
const asked = process.env['HISTORIES'];
const runs = Number(asked ?? 1000);
const USUAL_SEED = 1043;
const seed = Number(process.env['HISTORIES_SEED'] ?? USUAL_SEED);
const AN_HOUR = 3_600_000;

/** So often is each command tried in each state in ten thousand histories, and in fewer as many times less. */
const ATTEMPTS = 50 * Math.min(1, runs / 10_000);

const print = (words: string): void => {
  if (asked !== undefined) process.stdout.write(`${words}\n`);
};

describe(`${runs} random histories of a task (seed ${seed})`, () => {
  let ran: Ran;
  beforeAll(async () => {
    ran = await runHistories({ runs, seed });
    const { attempts, accepted } = ran.matrix.total();
    print(String(ran.matrix));
    print(
      `${accepted} of ${attempts} commands were accepted (${((100 * accepted) / attempts).toFixed(1)} %).`,
    );
    const { act, place, attempts: fewest } = ran.matrix.rarest();
    print(`The rarest pair, ${act} on ${place}, was tried ${fewest} times.`);
  }, AN_HOUR);

  it.each(laws)('$number: $says', ({ says }) => {
    const { counterexample: found } = ran;
    const again = `npm run test:histories -- --runs ${runs} --seed ${seed}`;
    const broken = found?.law.says === says ? `${found.story}\nTo see it again: ${again}` : undefined;
    expect(broken).toBeUndefined();
  });

  it('are judged by every invariant of the domain, from I1 to I14', () =>
    expect([...new Set(invariants.map(({ number }) => number))]).toEqual(
      Array.from({ length: 14 }, (_, i) => `I${i + 1}`),
    ));

  it('have at least two of five commands accepted', () => {
    const { attempts, accepted } = ran.matrix.total();
    expect(accepted / attempts).toBeGreaterThanOrEqual(0.4);
  });

  it('try every command in every state often enough', () =>
    expect(ran.matrix.rarest().attempts).toBeGreaterThanOrEqual(ATTEMPTS));

  it('bring about every event of a task', () => {
    expect(Object.keys(taskEvents).filter((type) => !ran.events.has(type))).toEqual([]);
    expect([...ran.events]).toEqual(
      expect.arrayContaining([
        'AgencyMerged',
        'HandOversConfirmed',
        'OrphanReviewOpened',
        'OrphanDecided',
        'ReportPeriodOpened',
        'ReminderIssued',
      ]),
    );
  });
});

describe('the same seed', () => {
  it('plays the same histories again', async () => {
    const [once, again] = [await runHistories({ runs: 20, seed }), await runHistories({ runs: 20, seed })];
    expect(String(once.matrix)).toBe(String(again.matrix));
  });
});

describe('a command that went through', () => {
  it('is refused when it is given at once again, unless it may be repeated', async () => {
    const { counterexample } = await runHistories({ runs: 100, seed, twice: true });
    expect(counterexample?.story).toBeUndefined();
  });
});

describe('an engine with a fault', () => {
  it.each([
    ['accepts a second lead', secondLead, 'I1'],
    ['lets a part end after the whole', partBeyondWhole, 'I6'],
    ['lets an agency accept its own work', ownAcceptance, 'I5'],
    ['forgets the tasks of a directive that was replaced', reviewForgotten, 'I8'],
    ['takes a second request for an extension', secondRequest, 'I10'],
    ['opens a period twice', periodTwice, 'I11'],
    ['does not see that a paper is classified', unseenMark, 'I13'],
  ])('that %s is found out by a story of six commands at most', async (_, commands, number) => {
    const { counterexample: found } = await runHistories({ runs: 1000, seed: USUAL_SEED, commands });
    print(found?.story ?? '');
    expect(found?.law.number).toBe(number);
    expect(found?.commands).toBeLessThanOrEqual(6);
  });
});
