import { describe, expect, it } from '@jest/globals';
import { describeJobQueue } from '../testing/job-queue-contract.js';
import { InProcessJobQueue } from './in-process-job-queue.js';
import { pauseAfter } from './job-queue.js';

describeJobQueue('the in-process queue', async (options) => new InProcessJobQueue(options));

describe('the pause after a failed attempt', () => {
  const backoff = { firstMs: 100, mostMs: 1000, jitter: 0.5 };

  it('doubles up to its bound', () => {
    expect([1, 2, 3, 4, 5, 40].map((attempt) => pauseAfter(attempt, backoff, 0))).toEqual([
      100, 200, 400, 800, 1000, 1000,
    ]);
  });

  it('is shortened by chance, by no more than its share', () => {
    expect([0, 0.5, 1].map((chance) => pauseAfter(2, backoff, chance))).toEqual([200, 150, 100]);
  });
});
