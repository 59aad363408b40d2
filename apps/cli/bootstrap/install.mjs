import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledNodePackage } from './node.mjs';
import { Refusal, say } from './speech.mjs';
import { root } from './tree.mjs';

/** npm writes its own copy of the lock last, so a broken install has none and an outdated one differs. */
export function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn(join('node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    return found === undefined ? mayBeMissing(path, entry) : found.integrity === entry.integrity;
  });
}

export function install() {
  say('Installing the packages that the lock names (npm ci) …');
  // NODE_ENV=production or a user's own settings must not leave out the compiler or the bundled Node.
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error'];
  const npmScript = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const npm =
    npmScript === undefined
      ? spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npmScript, ...args], options);
  if (npm.status !== 0) throw new Refusal('npm ci failed; its message is above.');
  if (!isInstalled())
    throw new Refusal('npm ci ended well but node_modules does not match package-lock.json.');
}

function mayBeMissing(path, entry) {
  return path !== bundledNodePackage() && (entry.optional === true || entry.devOptional === true);
}

function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}
