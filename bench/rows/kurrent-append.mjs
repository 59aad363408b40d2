import { fileURLToPath } from 'node:url';
import { runSide } from '../processes/run-side.mjs';
import { startPeer } from '../servers/peer.mjs';

const AT_ONCE = 32;
const program = fileURLToPath(new URL('../kurrent/append.process.mjs', import.meta.url));

/** A peer for each measurement: what the bare client writes is not ours, and the log of a peer lies in its memory. */
const measured = async (side, total) => {
  const peer = await startPeer();
  try {
    return await runSide(program, side, peer.url, total, AT_ONCE, total / 4);
  } finally {
    await peer.stop();
  }
};

export default {
  ...{ name: 'kurrent-append', unit: 'events/s', goal: 0.7 },
  baselineName: `@eventstore/db-client alone, ${AT_ONCE} at a time, on the peer`,
  open: async ({ short }) => {
    const total = short ? 2_000 : 8_000;
    return { ours: () => measured('ours', total), baseline: () => measured('bare', total) };
  },
};
