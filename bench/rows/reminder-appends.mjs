import { fileURLToPath } from 'node:url';
import { inScratchFolder } from '../harness/scratch.mjs';
import { runSide } from '../processes/run-side.mjs';
import { onRedis } from '../servers/redis.mjs';

const AT_ONCE = 50;
const program = fileURLToPath(new URL('../reminders/bullmq.process.mjs', import.meta.url));

export default {
  ...{ name: 'reminder-appends', unit: 'jobs/s' },
  baselineName: `BullMQ alone, as many empty jobs, ${AT_ONCE} at once`,
  open: async ({ short }) => {
    const total = short ? 1_000 : 10_000;
    const side = (...folder) => onRedis((url) => runSide(program, url, total, AT_ONCE, ...folder));
    return { ours: () => inScratchFolder((folder) => side(folder)), baseline: () => side() };
  },
};
