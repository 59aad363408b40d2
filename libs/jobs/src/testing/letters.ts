import { z } from 'zod';
import type { JobKind } from '../queue/job-queue.js';

/** A kind of job that tests of queues send, tried three times in quick succession. */
export const letter: JobKind<{ to: string }> = {
  name: 'letter',
  carries: z.strictObject({ to: z.string() }),
  attempts: 3,
  backoff: { firstMs: 20, mostMs: 40, jitter: 0.5 },
};
