import { join } from 'node:path';
import { hashCommand } from '@dondoc/event-sourcing';
import {
  JobQueueAway,
  reminderJob,
  ReminderPlanner,
  ReminderProcessor,
  viewsRemindersSource,
} from '@dondoc/jobs';
import { OutboxMailer, SmtpMailer, type Mailer } from '@dondoc/notifications';
import { joinCorrelation } from '../correlation/correlation.js';
import type { Installation } from '../installation/open-installation.js';
import { reminderWatch } from '../metrics/reminder-watch.js';

const CLOSE_WITHIN_MS = 3_000;
/** Longer than views that are live take; those that are not are looked at by the planner's next round. */
const VIEWS_WITHIN_MS = 10_000;
/** The planner tries again before this. */
const PASSES_AFTER_MS = 120_000;

const mailerFor = ({ DATA_FOLDER, SMTP_URL: url, MAIL_FROM: from }: Installation['settings']): Mailer =>
  url === undefined
    ? new OutboxMailer({ folder: join(DATA_FOLDER, 'outbox'), from })
    : new SmtpMailer({ url, from });

/** Plans, issues and sends reminders on this node, as far as its roles say. */
export class Reminders {
  readonly planner: ReminderPlanner;
  private mailer: Mailer | undefined;
  private readonly kind = reminderJob();
  private readonly source;

  constructor(private readonly installation: Installation) {
    const { views, store, calendars, ladder, clock, settings, alarms, jobs, wakeUp } = installation;
    this.source = viewsRemindersSource(views);
    this.planner = new ReminderPlanner({
      ...{ store, source: this.source, queue: jobs.queue, kind: this.kind, ladder, calendars },
      now: () => clock.now(),
      outcomeTimeoutMs: settings.OUTCOME_TIMEOUT_MS,
      // then the data folder is locked by this process
      alone: settings.EVENT_STORE_URL === undefined,
      onError: (error) => alarms.raise('reminders', error as Error, PASSES_AFTER_MS),
    });
    // the planner asks the views, which may not have read so far yet
    wakeUp.listen((position) => {
      void views.waitFor(position, VIEWS_WITHIN_MS).then(() => this.planner.poke());
    });
  }

  /**
   * Call it once this node's view is live.
   * @param address where this node is reached; links of mails begin with it unless a setting says otherwise
   */
  async start(address: string): Promise<void> {
    const { ROLES: roles } = this.installation.settings;
    if (roles.includes('worker')) await this.work(address);
    if (roles.includes('planner')) this.planner.start();
  }

  /**
   * Plans what is due, or only looks on a node that does not plan, and lets the jobs of this process end.
   * @returns how many messages are due or without outcome, as far as was known
   */
  async round(): Promise<number> {
    const { jobs, settings } = this.installation;
    if (!settings.ROLES.includes('planner')) return this.planner.outstanding();
    try {
      const { enqueued, unsettled } = await this.planner.tick();
      if (!jobs.isShared) await jobs.queue.idle();
      return enqueued + unsettled;
    } catch (error) {
      if (error instanceof JobQueueAway) return this.planner.outstanding();
      throw error;
    }
  }

  private async work(address: string): Promise<void> {
    const { store, executor, calendars, ladder, clock, vault, system, settings, jobs } = this.installation;
    const { metrics, journal } = this.installation;
    const { commandKey } = vault;
    const base = (settings.BASE_URL ?? address).replace(/\/+$/, '');
    this.mailer = mailerFor(settings);
    const processor = new ReminderProcessor({
      ...{ store, executor, source: this.source, ladder, calendars, mailer: this.mailer },
      now: () => clock.now(),
      identity: {
        origin: store.id,
        accountId: system.accountId,
        hashCommand: (command) => hashCommand(commandKey, command),
      },
      linkTo: (taskId) => `${base}/tasks/${taskId}`,
      joins: joinCorrelation,
      onStep: reminderWatch(metrics, journal),
    });
    await jobs.queue.start([this.kind], [processor.handler(this.kind)]);
  }

  async stop(): Promise<void> {
    await this.planner.stop();
    await this.installation.jobs.queue.close(CLOSE_WITHIN_MS);
    await this.mailer?.close();
  }
}
