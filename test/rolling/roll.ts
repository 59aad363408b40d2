import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggedEvent } from '@dondoc/event-sourcing';
import { PeerProcess } from '../acceptance/support/peer-process.js';
import { ServerProcess, type Ended } from '../acceptance/support/server-process.js';
import { currentBuild, makeFormerBuild } from './builds.js';
import { FailoverClient, type Sent } from './failover-client.js';
import { Load } from './load.js';
import { doubledIn, holesIn, ofType, readLog } from './log-check.js';
import { Node } from './nodes.js';
import { openOffice } from './office.js';

const FORMER_FORMAT = ['--write-format', '1'];
const FANNED_OUT_WITHIN_MS = 30_000;

/** What a rolling restart came to. */
export interface Rolled {
  readonly sent: Sent;
  readonly load: Load;
  readonly events: readonly LoggedEvent[];
  /** Events that a client was told of and that are not in the log; events that are there twice; streams with a hole. */
  readonly lost: number;
  readonly doubled: number;
  readonly holes: number;
  /** Assignments that a policy should have made, less those that are there. */
  readonly unassigned: number;
  readonly exitCodes: readonly (number | null)[];
  /** The former build, started on the log as it is in the end. */
  readonly former: Ended;
}

/** Flags of every node of one installation: one log, one vault. */
const flagsOf = (folder: string, url: string): readonly string[] => {
  const keyFile = join(folder, 'master.key');
  writeFileSync(keyFile, randomBytes(32).toString('base64'), { mode: 0o600 });
  return [
    ...['--event-store-url', url, '--simulate-from', '2020-01-02T08:00:00+07:00'],
    ...['--vault-folder', join(folder, 'vault'), '--vault-key-file', keyFile, '--log-level', 'error'],
  ];
};

/** Reads the log once the policies have assigned so many tasks, or have had their time. */
const settledLog = async (url: string, tasks: number): Promise<readonly LoggedEvent[]> => {
  for (const until = performance.now() + FANNED_OUT_WITHIN_MS; ; await sleep(200)) {
    const events = await readLog(url);
    if (ofType(events, 'TaskAssigned').length >= tasks || performance.now() > until) return events;
  }
};

const judge = (events: readonly LoggedEvent[], load: Load) => {
  const ids = new Set(events.map(({ id }) => id));
  // one number is the directive's
  const numbers = load.registered.length + 1;
  return {
    events,
    lost: [...load.told].filter((id) => !ids.has(id)).length,
    doubled: doubledIn(events) + Math.abs(ofType(events, 'NumberTaken').length - numbers),
    holes: holesIn(events),
    unassigned: load.tasks - ofType(events, 'TaskAssigned').length,
  };
};

/**
 * Two nodes on one log under load: both of the former build, then one after the other of the current one that still writes
 * the former format, then one after the other without that setting.
 * @param pauseMs how long each state lasts under load
 */
export const roll = async (folder: string, pauseMs: number): Promise<Rolled> => {
  const peer = await PeerProcess.start();
  const nodes: Node[] = [];
  let load: Load | undefined;
  try {
    const former = makeFormerBuild(folder);
    const flags = flagsOf(folder, peer.url);
    for (const name of ['first', 'second']) nodes.push(await Node.start(join(folder, name), flags, former));
    const office = await openOffice(nodes);
    const addresses = nodes.map(({ address }) => address);
    const client = new FailoverClient(addresses, office.token);
    load = new Load(office, client);
    const exitCodes: (number | null)[] = [];
    load.start();
    for (const more of [FORMER_FORMAT, []])
      for (const node of nodes) {
        await sleep(pauseMs);
        exitCodes.push((await node.replace(currentBuild, ...more)).code);
      }
    await sleep(pauseMs);
    await load.stop();
    const events = await settledLog(peer.url, load.tasks);
    const tooOld = await ServerProcess.runBuild(former, join(folder, 'third'), ...flags).ended;
    return { sent: client.sent, load, exitCodes, former: tooOld, ...judge(events, load) };
  } finally {
    await load?.stop().catch(() => undefined);
    await Promise.all(nodes.map((node) => node.process.stop()));
    await peer.stop();
  }
};

/** The counts in one line. */
export const sayRolled = ({
  sent,
  load,
  events,
  lost,
  doubled,
  holes,
  unassigned,
  exitCodes,
}: Rolled): string => {
  const { registered, repeated, refusedAsTaken, tasks, wrong } = load;
  const [former, current] = [1, 2].map((v) => ofType(events, 'NumberTaken', v).length);
  return [
    `${sent.requests} requests (${sent.refused} tries found no node, ${sent.unavailable} an unready one)`,
    `${registered.length} papers, ${repeated} sent again, ${refusedAsTaken} refused as taken, ${tasks} tasks`,
    `${events.length} events, numbers of version 1: ${former}, of version 2: ${current}`,
    `wrong answers ${wrong.length}, lost ${lost}, doubled ${doubled}, holes ${holes}, not assigned ${unassigned}`,
    `exit codes ${exitCodes.join(' ')}`,
  ].join('; ');
};
