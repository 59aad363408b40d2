import { fileURLToPath } from 'node:url';
import { runSide } from '../processes/run-side.mjs';
import { prepareCity } from '../reminders/prepared-city.mjs';
import { onRedis } from '../servers/redis.mjs';

const AT_ONCE = 50;
const programOf = (name) => fileURLToPath(new URL(`../reminders/${name}.process.mjs`, import.meta.url));

export default {
  ...{ name: 'reminder-pass-10k', unit: 'reminders/s', goal: 0.5 },
  baselineName: `BullMQ alone, as many empty jobs, ${AT_ONCE} at once`,
  open: async ({ short }) => {
    const total = short ? 1_000 : 10_000;
    const city = await prepareCity(total);
    return {
      ours: () =>
        onRedis((url) => city.copied((folder) => runSide(programOf('ours'), folder, url, total, AT_ONCE))),
      baseline: () => onRedis((url) => runSide(programOf('bullmq'), url, total, AT_ONCE)),
      close: city.remove,
    };
  },
};
