import { fileURLToPath } from 'node:url';
import { runSide } from '../processes/run-side.mjs';
import { startPeer } from '../servers/peer.mjs';

const fill = fileURLToPath(new URL('../kurrent/append.process.mjs', import.meta.url));
const program = fileURLToPath(new URL('../kurrent/subscribe.process.mjs', import.meta.url));

export default {
  ...{ name: 'kurrent-subscribe', unit: 'events/s', goal: 0.7 },
  baselineName: '@eventstore/db-client alone, subscribeToAll, on the peer',
  open: async ({ short }) => {
    const total = short ? 4_000 : 20_000;
    const peer = await startPeer();
    await runSide(fill, 'ours', peer.url, total, 64, 0);
    return {
      ours: () => runSide(program, 'ours', peer.url, total),
      baseline: () => runSide(program, 'bare', peer.url, total),
      close: peer.stop,
    };
  },
};
