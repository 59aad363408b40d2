import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { counted } from '../sample-events.js';
import { compare, type Comparison } from './compare.js';

const CLIENTS = 2;
const program = (name: string) => fileURLToPath(new URL(`./${name}.process.js`, import.meta.url));

const startStore = async (file: string, socket: string): Promise<ChildProcess> => {
  rmSync(socket, { force: true });
  const store = fork(program('store'), [file, socket], { execArgv: [] });
  const first = await Promise.race([once(store, 'message'), once(store, 'exit')]);
  if (first[0] !== 'listening')
    throw new Error(`the store did not start again after a kill: ${String(first[0])}`);
  return store;
};

const kill = async (store: ChildProcess) => {
  const gone = once(store, 'exit');
  store.kill('SIGKILL');
  await gone;
};

/** Kills the store's process with SIGKILL, at a random moment, in every round, while clients append and never stop. */
export const killInRounds = async (
  folder: string,
  rounds: number,
  onRound: (round: number, comparison: Comparison) => void = () => undefined,
): Promise<Comparison> => {
  const [file, socket] = [join(folder, 'events.db'), join(folder, 'store.socket')];
  const logs = Array.from({ length: CLIENTS }, (_, n) => join(folder, `client-${n}.jsonl`));
  const clients = logs.map((log) => fork(program('client'), [socket, log], { execArgv: [] }));
  const ended = clients.map((client) => once(client, 'exit'));
  try {
    for (let round = 1; round <= rounds; round++) {
      const store = await startStore(file, socket);
      await sleep(100 + Math.random() * 400);
      await kill(store);
      onRound(round, await compare(file, logs));
    }
    // what the last kill left without an answer is asked for again
    const store = await startStore(file, socket);
    for (const client of clients) client.send('stop');
    for (const [code] of await Promise.all(ended)) if (code !== 0) throw new Error('a client has failed');
    await kill(store);
    return await compare(file, logs);
  } finally {
    for (const client of clients) client.kill('SIGKILL');
  }
};

/** The count line. */
export const sayKills = (rounds: number, { acknowledged, refused, ...wrong }: Comparison): string =>
  `kill: ${counted(rounds)} rounds, ${counted(acknowledged)} acknowledged, ${counted(refused)} refused, ` +
  `${counted(wrong.lost)} lost, ${counted(wrong.doubled)} doubled, ${counted(wrong.halfWritten)} half-written, ` +
  `${counted(wrong.damaged)} damaged`;
