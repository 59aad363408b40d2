// node ours.process.mjs <folder> <redis> <count> <at once> [<smtp>]: plans, issues, sends and settles; prints reminders a second.
import 'reflect-metadata';
import { join } from 'node:path';
import { openSqliteEventStore } from '../../dist/libs/event-store-sqlite/src/index.js';
import { calendarsOf } from '../../dist/libs/domain/src/index.js';
import { Executor, hashCommand, lookInto } from '../../dist/libs/event-sourcing/src/index.js';
import {
  openBullmqJobQueue,
  redisSettingOf,
  reminderJob,
  ReminderPlanner,
  ReminderProcessor,
  viewsRemindersSource,
} from '../../dist/libs/jobs/src/index.js';
import { SmtpMailer } from '../../dist/libs/notifications/src/index.js';
import { calendar, FIRST_RUNG_AT, idFor, ladder } from '../city/city.mjs';
import { openCityViews } from '../city/open-city-views.mjs';
import { perSecond } from '../harness/measure.mjs';

const [folder, redis, count, atOnce, smtp] = process.argv.slice(2);
const total = Number(count);
const store = await openSqliteEventStore({ file: join(folder, 'events.sqlite'), verify: false });
const views = await openCityViews(folder, store);
const source = viewsRemindersSource(views);

let sent = 0;
const atOncePost = { send: async () => ({ response: '250 OK' }), close: async () => undefined };
const post = smtp
  ? new SmtpMailer({ url: smtp, from: { name: 'dondoc', address: 'dondoc@example.org' } })
  : atOncePost;
const mailer = {
  send: async (message) => {
    const receipt = await post.send(message);
    sent++;
    return receipt;
  },
  close: () => post.close(),
};

const queue = await openBullmqJobQueue({
  redis: redisSettingOf({ url: redis }),
  concurrency: Number(atOnce),
  onFailure: ({ reason }) => {
    throw reason;
  },
});
const kind = reminderJob();
const calendars = calendarsOf(lookInto(store), calendar);
const told = { store, source, ladder, calendars, now: () => FIRST_RUNG_AT };
const key = Buffer.alloc(32, 7);
const processor = new ReminderProcessor({
  ...{ ...told, executor: new Executor(store), mailer },
  identity: {
    origin: store.id,
    accountId: idFor('system'),
    hashCommand: (command) => hashCommand(key, command),
  },
  linkTo: (id) => `https://dondoc.example/tasks/${id}`,
});
const planner = new ReminderPlanner({ ...told, queue, kind });

const started = performance.now();
await queue.start([kind], [processor.handler(kind)]);
const { enqueued } = await planner.tick();
await queue.idle();
const rate = perSecond(total, started);
if (enqueued !== total || sent !== total)
  throw new Error(`of ${total} reminders ${enqueued} were planned and ${sent} sent`);
process.stdout.write(`${rate}\n`);
await queue.close(1_000);
await mailer.close();
await views.close();
await store.close();
process.exit();
