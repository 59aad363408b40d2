import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from './speech.mjs';

const here = (program, ...args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** The queue of several nodes is tested on a real Redis, over TLS too; where there is none, the tests fail rather than skip. */
export function ensureRedis() {
  const missing = [
    ...(here('redis-server', '--version') ? [] : ['redis-server']),
    ...(here('openssl', 'version') ? [] : ['openssl']),
  ];
  if (missing.length === 0) return;
  const names = missing.join(' and ');
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    say(`Installing ${names}, which the tests of the queue on Redis run …`);
    const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update', '-qq'], options);
    if (spawnSync('apt-get', ['install', '-y', '-qq', ...missing], options).status === 0) return;
  }
  say(`${names} not found: the tests of the queue on Redis will fail until you install it.`);
}
