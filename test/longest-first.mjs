import Sequencer from '@jest/test-sequencer';

/**
 * Specs that start many processes, or wait for minutes that must really pass. Jest knows how long each took the last
 * time; on a fresh checkout it knows sizes only, and one of these, begun last, would keep one core busy and let the
 * others idle.
 */
const LONGEST = [
  'test/reliability/redis',
  'test/server-mode/server-mode',
  'test/acceptance/starting',
  'test/acceptance/generated-history',
  'libs/jobs/src/bullmq/redis-failover',
  'test/rolling/rolling',
  'apps/cli/src/generate/reorganisation',
  'test/acceptance/answers-as-documented',
  'test/demo/perturbed-story',
  'test/demo/october',
  'test/deploy/outside',
  'test/acceptance/newer-log',
  'test/server-mode/bad-day',
  'libs/domain/src/task/any-history',
  'test/server-mode/two-nodes',
];

const place = ({ path }) => {
  const found = LONGEST.findIndex((name) => path.endsWith(`/dist/${name}.spec.js`));
  return found < 0 ? LONGEST.length : found;
};

/** The order in which Jest begins the specs. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((a, b) => place(a) - place(b));
  }
}
