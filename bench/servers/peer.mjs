import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { end, untilItSays } from './until-it-says.mjs';

const PROGRAM = fileURLToPath(
  new URL('../../dist/libs/event-store-kurrentdb/src/testing/peer.process.js', import.meta.url),
);

/** What speaks KurrentDB's protocol, in a process of its own; its log lies in its memory. */
export const startPeer = async () => {
  const child = spawn(process.execPath, [PROGRAM], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [, url] = await untilItSays(child, 'stdout', /peer listens on (\S+)/);
  return { url, stop: () => end(child) };
};
