// node nodemailer.process.mjs <smtp> <count> <at once>: as many mails through nodemailer alone; prints mails a second.
import nodemailer from 'nodemailer';
import { inFlight } from '../harness/in-flight.mjs';
import { perSecond } from '../harness/measure.mjs';

const [url, count, atOnce] = process.argv.slice(2);
const total = Number(count);
const transport = nodemailer.createTransport({ url, pool: true, maxConnections: 4 });
const text = 'Nhiệm vụ sắp đến hạn: tự kiểm tra và báo cáo việc thi hành văn hóa công vụ.\n'.repeat(20);
const send = (n) =>
  transport.sendMail({
    from: 'dondoc <dondoc@example.org>',
    to: `contact.${n}@example.org`,
    subject: `Nhắc việc ${n}`,
    text,
  });
const started = performance.now();
await inFlight(Number(atOnce), 0, total, send);
process.stdout.write(`${perSecond(total, started)}\n`);
transport.close();
process.exit();
