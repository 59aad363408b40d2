import { join } from 'node:path';
import { hashCommand } from '@dondoc/event-sourcing';
import {
  InProcessJobQueue,
  reminderJob,
  ReminderPlanner,
  ReminderProcessor,
  viewsRemindersSource,
  type JobQueue,
} from '@dondoc/jobs';
import { OutboxMailer, SmtpMailer, type Mailer } from '@dondoc/notifications';
import type { Installation } from '../installation/open-installation.js';

const CLOSE_WITHIN_MS = 3_000;
/** The planner tries again before this. */
const PASSES_AFTER_MS = 120_000;

const mailerFor = ({ DATA_FOLDER, SMTP_URL: url, MAIL_FROM: from }: Installation['settings']): Mailer =>
  url === undefined
    ? new OutboxMailer({ folder: join(DATA_FOLDER, 'outbox'), from })
    : new SmtpMailer({ url, from });

/** Plans, issues and sends reminders on this node. */
export class Reminders {
  readonly queue: JobQueue;
  readonly planner: ReminderPlanner;
  private readonly mailer: Mailer;
  private readonly kind = reminderJob();
  private readonly source;

  constructor(private readonly installation: Installation) {
    const { views, store, calendar, ladder, clock, settings, alarms } = installation;
    this.source = viewsRemindersSource(views);
    this.mailer = mailerFor(settings);
    this.queue = new InProcessJobQueue({
      onFailure: ({ last, reason }) => last && alarms.raise('reminders', reason, PASSES_AFTER_MS),
    });
    this.planner = new ReminderPlanner({
      ...{ store, source: this.source, queue: this.queue, kind: this.kind, ladder, calendar },
      now: () => clock.now(),
      outcomeTimeoutMs: settings.OUTCOME_TIMEOUT_MS,
      // the data folder is locked by this process
      alone: true,
      onError: (error) => alarms.raise('reminders', error as Error, PASSES_AFTER_MS),
    });
  }

  /**
   * Call it once this node's view is live.
   * @param address where this node is reached; links of mails begin with it unless a setting says otherwise
   */
  async start(address: string): Promise<void> {
    const { store, executor, calendar, ladder, clock, vault, system, settings } = this.installation;
    const { commandKey } = vault;
    const base = (settings.BASE_URL ?? address).replace(/\/+$/, '');
    const processor = new ReminderProcessor({
      ...{ store, executor, source: this.source, ladder, calendar, mailer: this.mailer },
      now: () => clock.now(),
      identity: {
        origin: store.id,
        accountId: system.accountId,
        hashCommand: (command) => hashCommand(commandKey, command),
      },
      linkTo: (taskId) => `${base}/tasks/${taskId}`,
    });
    await this.queue.start([this.kind], [processor.handler(this.kind)]);
    this.planner.start();
  }

  /** Whether reminders were issued whose outcome is not yet in the log. */
  async anyPending(): Promise<boolean> {
    return (await this.source.unsettled()).length > 0;
  }

  async stop(): Promise<void> {
    await this.planner.stop();
    await this.queue.close(CLOSE_WITHIN_MS);
    await this.mailer.close();
  }
}
