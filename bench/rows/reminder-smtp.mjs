import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runSide } from '../processes/run-side.mjs';
import { prepareCity } from '../reminders/prepared-city.mjs';
import { startRedis } from '../servers/redis.mjs';
import { end, untilItSays } from '../servers/until-it-says.mjs';

const AT_ONCE = 50;
const programOf = (name) => fileURLToPath(new URL(`../reminders/${name}.process.mjs`, import.meta.url));

export default {
  ...{ name: 'reminder-smtp', unit: 'reminders/s', long: true },
  baselineName: `nodemailer alone to the same smtp-server, ${AT_ONCE} at once`,
  open: async ({ short }) => {
    const total = short ? 200 : 2_000;
    const city = await prepareCity(total);
    const server = spawn(process.execPath, [programOf('smtp-server')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [, smtp] = await untilItSays(server, 'stdout', /listens on (\S+)/);
    const redis = await startRedis();
    return {
      ours: () =>
        city.copied((folder) => runSide(programOf('ours'), folder, redis.url, total, AT_ONCE, smtp)),
      baseline: () => runSide(programOf('nodemailer'), smtp, total, AT_ONCE),
      close: async () => {
        await end(server);
        await redis.stop();
        city.remove();
      },
    };
  },
};
