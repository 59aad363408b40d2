import { calendarsOf } from '@dondoc/domain';
import { Executor, lookInto } from '@dondoc/event-sourcing';
import type { Mailer } from '@dondoc/notifications';
import { InProcessJobQueue } from '../queue/in-process-job-queue.js';
import type { JobFailure, JobQueue } from '../queue/job-queue.js';
import { reminderJob, type ReminderPatience } from '../reminders/reminder-job.js';
import { ReminderPlanner } from '../reminders/reminder-planner.js';
import { ReminderProcessor } from '../reminders/reminder-processor.js';
import type { ReminderStep } from '../reminders/reminder-step.js';
import { logSource } from './log-source.js';
import { calendar, idFor, ladder, ORIGIN, type Office } from './office.js';

/** What a process has that plans and sends, and loses when it dies. */
export interface Node {
  readonly queue: JobQueue;
  readonly planner: ReminderPlanner;
  readonly failures: JobFailure[];
  /** What it said of its work, and what each job belonged to. */
  readonly steps: ReminderStep[];
  readonly joined: string[];
}

/** Opens the queue of a node; without one the node has a queue of its own. */
type OpenQueue = (onFailure: (failure: JobFailure) => void) => Promise<JobQueue>;

const ownQueue: OpenQueue = async (onFailure) => new InProcessJobQueue({ onFailure });

const QUICK: ReminderPatience = { attempts: 4, backoff: { firstMs: 15, mostMs: 60, jitter: 0.2 } };

/** Starts a process that plans and sends the reminders of an office. */
export const openNode = async (
  office: Office,
  mailer: Mailer,
  {
    outcomeTimeoutMs = 100,
    alone = false,
    patience = QUICK,
    source = logSource(office),
    openQueue = ownQueue,
  } = {},
): Promise<Node> => {
  const failures: JobFailure[] = [];
  const steps: ReminderStep[] = [];
  const joined: string[] = [];
  const queue = await openQueue((failure) => failures.push(failure));
  const kind = reminderJob(patience);
  const calendars = calendarsOf(lookInto(office.store), calendar);
  const told = { store: office.store, source, ladder, calendars, now: () => office.now };
  const processor = new ReminderProcessor({
    ...told,
    executor: new Executor(office.store),
    mailer,
    identity: { origin: ORIGIN, accountId: idFor('system'), hashCommand: () => 'a'.repeat(64) },
    linkTo: (id) => `https://dondoc.example/tasks/${id}`,
    joins: (correlationId) => joined.push(correlationId),
    onStep: (step) => steps.push(step),
  });
  await queue.start([kind], [processor.handler(kind)]);
  const planner = new ReminderPlanner({ ...told, queue, kind, outcomeTimeoutMs, alone });
  return { queue, planner, failures, steps, joined };
};

/** Lets planner and processors work until nothing is left to do; how many messages that were. */
export const settle = async ({ planner, queue }: Node): Promise<number> => {
  const { enqueued } = await planner.tick();
  await queue.idle();
  return enqueued;
};
