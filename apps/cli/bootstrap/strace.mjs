import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from './speech.mjs';

/** The durability test watches the store's system calls; where it cannot, it fails rather than skips. */
export function ensureStrace() {
  if (spawnSync('strace', ['--version'], { stdio: 'ignore' }).status === 0) return;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    say('Installing strace, which the durability test watches the store with …');
    const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update', '-qq'], options);
    if (spawnSync('apt-get', ['install', '-y', '-qq', 'strace'], options).status === 0) return;
  }
  say('strace is not installed: the test that watches the store sync its file will fail until it is.');
}
