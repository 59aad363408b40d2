import type { Attempt, JobHandler, JobQueue } from '@dondoc/jobs';
import { findingCorrelation } from '../correlation/correlation.js';
import type { Journal } from '../journal/journal.js';
import type { Metrics } from './metrics.js';

/** A code of the failure; its sentence may quote an address, and stays out. */
const codeOf = (error: unknown): string => {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'unknown';
};

/** The queue, with every job counted that goes in, and every attempt to do one. */
export const measuredQueue = (
  queue: JobQueue,
  { work }: Pick<Metrics, 'work'>,
  journal: Journal,
): JobQueue => {
  const attempt = async (handler: JobHandler, data: unknown, details: Attempt): Promise<void> => {
    const kind = handler.kind.name;
    const { jobId, number, last } = details;
    work.jobsActive.inc({ kind });
    try {
      await handler.run(data, details);
      work.jobAttempts.inc({ kind, outcome: 'done' });
    } catch (error) {
      work.jobAttempts.inc({ kind, outcome: last ? 'gave-up' : 'failed' });
      journal.warn({ kind, jobId, attempt: number, last, code: codeOf(error) }, 'attempt failed');
      throw error;
    } finally {
      work.jobsActive.dec({ kind });
    }
  };
  return {
    enqueue: async (kind, job) => {
      await queue.enqueue(kind, job);
      work.jobsPlanned.inc({ kind: kind.name });
    },
    start: (kinds, handlers) =>
      queue.start(
        kinds,
        handlers.map((handler) => ({
          kind: handler.kind,
          run: (data, details) => findingCorrelation(() => attempt(handler, data, details)),
        })),
      ),
    idle: () => queue.idle(),
    close: (withinMs) => queue.close(withinMs),
  };
};
