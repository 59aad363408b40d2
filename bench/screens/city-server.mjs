import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const SERVER = new URL('../../dist/apps/server/src/main.js', import.meta.url).pathname;
const CLI = new URL('../../dist/apps/cli/src/main.js', import.meta.url).pathname;
const PASSWORD = 'don-doc-2020';
/** What a generated log is opened with; where its time stands, the log says itself. */
const SIMULATED = '2020-01-02T08:00:00+07:00';
const KEY = 'dondoc.session';

/** Writes the invented city of a tier into the folder unless it is there. */
export const ensureCity = async (folder, tier) => {
  if (existsSync(join(folder, 'events.sqlite'))) return;
  process.stdout.write(`Writing tier ${tier} into ${folder} …\n`);
  const args = [CLI, 'generate', '--tier', tier, '--to', folder, '--password', PASSWORD];
  const writer = spawn(process.execPath, args, { stdio: 'inherit' });
  const [code] = await once(writer, 'exit');
  if (code !== 0) throw new Error('the city could not be written');
};

const memoryOf = (pid) => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
};

/** A server over the city, once it is ready. */
export const startServer = async (folder) => {
  const began = performance.now();
  const args = ['--port', '0', '--data', folder, '--simulate-from', SIMULATED];
  const child = spawn(process.execPath, [SERVER, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, NODE_ENV: 'production', SMTP_URL: '' },
  });
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /dondoc listens on (\S+)/.exec(line)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error('the server ended before it listened')));
  });
  const listensAfter = performance.now() - began;
  while (!(await fetch(`${address}/health/ready`)).ok) await pause(200);
  return {
    address,
    listensAfter,
    readyAfter: performance.now() - began,
    memory: () => memoryOf(child.pid),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
};

/** Signs in over the API; gives what the dashboard keeps of a session, as a script for the page. */
export const signIn = async (address, username) => {
  const ask = async (path, init) => {
    const answer = await fetch(`${address}/api/v1${path}`, init);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return answer.json();
  };
  const body = JSON.stringify({ username, password: PASSWORD });
  const headers = { 'content-type': 'application/json' };
  const { token } = await ask('/sign-in', { method: 'POST', body, headers });
  const authorization = { authorization: `Bearer ${token}` };
  const me = await ask('/me', { headers: authorization });
  const session = { token, username, me, postId: me.posts[0]?.postId, expired: false };
  return {
    get: (path) => ask(path, { headers: authorization }),
    fetch: (path, more = {}) => fetch(`${address}/api/v1${path}`, { headers: { ...authorization, ...more } }),
    session: JSON.stringify(session),
    script: `sessionStorage.setItem(${JSON.stringify(KEY)}, ${JSON.stringify(JSON.stringify(session))})`,
  };
};

/**
 * A fresh city owes a reminder for most of its open tasks: waits until they are sent, as in an installation that runs from
 * day to day, or until the time is up.
 */
export const untilReminded = async ({ get }, seconds) => {
  const until = performance.now() + seconds * 1_000;
  for (let before = -1; performance.now() < until;) {
    const { issued } = await get('/reminders/summary');
    if (issued === before) return;
    before = issued;
    await pause(10_000);
  }
  process.stdout.write(
    'The time is up and reminders are still being sent: the figures are those of a busy server.\n',
  );
};

/** Waits until the server has checked the fingerprints of its log, which keeps one core busy after every start. */
export const untilChecked = async ({ get }) => {
  while ((await get('/audit/integrity')).state === 'running') await pause(2_000);
};
