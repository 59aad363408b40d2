import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

const MINUTE = 60;
const LATE_AFTER_S = 15 * MINUTE;

/** What commands, policies, jobs and reminders came to on this node. */
export class WorkMetrics {
  readonly commands: Counter<'command' | 'outcome'>;
  readonly policyActs: Counter<'policy'>;
  readonly refusedActs: Counter<'policy' | 'code'>;
  readonly jobsPlanned: Counter<'kind'>;
  readonly jobAttempts: Counter<'kind' | 'outcome'>;
  readonly jobsActive: Gauge<'kind'>;
  readonly remindersIssued: Counter;
  readonly remindersFailed: Counter<'code'>;
  private readonly remindersDelivered: Counter;
  private readonly lateness: Histogram;
  private readonly late: Counter;

  constructor(register: Registry) {
    const counter = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
      new Counter<Label>({ name, help, labelNames, registers: [register] });
    this.commands = counter('dondoc_commands_total', 'Commands by what they came to', ['command', 'outcome']);
    this.policyActs = counter('dondoc_policy_acts_total', 'Events that a policy has acted on', ['policy']);
    this.refusedActs = counter(
      'dondoc_policy_refused_acts_total',
      'Commands of a policy that the domain refused',
      ['policy', 'code'],
    );
    this.jobsPlanned = counter('dondoc_jobs_planned_total', 'Jobs handed to the queue', ['kind']);
    this.jobAttempts = counter('dondoc_job_attempts_total', 'Attempts to do a job', ['kind', 'outcome']);
    this.jobsActive = new Gauge({
      name: 'dondoc_jobs_active',
      help: 'Jobs that run now',
      labelNames: ['kind'],
      registers: [register],
    });
    this.remindersIssued = counter('dondoc_reminders_issued_total', 'Reminders issued');
    this.remindersDelivered = counter('dondoc_reminders_delivered_total', 'Taken by the mail server');
    this.remindersFailed = counter('dondoc_reminders_failed_total', 'Reminders given up', ['code']);
    this.lateness = new Histogram({
      name: 'dondoc_reminder_lateness_seconds',
      help: 'Business time from the instant of the rung to delivery',
      buckets: [1, 5, 15, 60, 240, 1440, 10_080].map((minutes) => minutes * MINUTE),
      registers: [register],
    });
    this.late = counter('dondoc_reminders_late_total', 'Delivered more than 15 minutes after the rung');
  }

  reminderDelivered(lateBySeconds: number): void {
    this.remindersDelivered.inc();
    this.lateness.observe(Math.max(0, lateBySeconds));
    if (lateBySeconds > LATE_AFTER_S) this.late.inc();
  }
}
