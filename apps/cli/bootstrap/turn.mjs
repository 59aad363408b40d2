import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './speech.mjs';
import { root } from './tree.mjs';

const lock = join(root, 'dist', '.lock');

/** Two of us that install or build at once take turns. */
export async function inTurn(work) {
  await acquire();
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

async function acquire() {
  mkdirSync(dirname(lock), { recursive: true });
  for (let isSaid = false; !tryAcquire(); isSaid = true) {
    if (!isHeld()) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!isSaid) say('Another process is installing or building here; waiting for it …');
    await sleep(100);
  }
}

function tryAcquire() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isHeld() {
  try {
    const age = Date.now() - statSync(lock).mtimeMs;
    const holder = Number(readFileSync(lock, 'utf8'));
    // Between its creation and its first byte the lock is empty, yet held.
    if (holder === 0) return age < 5_000;
    // After a power cut the number may belong to somebody else by now.
    if (holder === process.pid || age > 15 * 60_000) return false;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
