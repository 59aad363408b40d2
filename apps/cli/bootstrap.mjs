#!/usr/bin/env node
// Plain JavaScript without dependencies: it runs before anything is installed, on any Node from 20 on.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const sourceFolders = ['apps', 'libs', 'config', 'test'];
const buildSettings = ['nest-cli.json', 'tsconfig.json', '.swcrc', 'package-lock.json'];
const buildStamp = join(root, 'dist', '.build-stamp');
const lock = join(root, 'dist', '.lock');

/** What each verb runs once everything is installed and built. */
const verbs = {
  demo: (args) => ['--enable-source-maps', 'dist/apps/cli/src/main.js', 'demo', ...args],
  dondoc: (args) => ['--enable-source-maps', 'dist/apps/cli/src/main.js', ...args],
  start: (args) => ['--enable-source-maps', 'dist/apps/server/src/main.js', ...args],
  test: (args) => [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    ...args,
  ],
  build: () => undefined,
};

class Refusal extends Error {}

// Standard output belongs to the program that is started: `demo --json` must be pure JSON.
const say = (sentence) => process.stderr.write(`${sentence}\n`);

async function main([verb, ...args]) {
  if (!Object.hasOwn(verbs, verb ?? '')) {
    throw new Refusal(`Say what to do, one of: ${Object.keys(verbs).join(', ')}.`);
  }
  const node = nodeBinary();
  await prepare(node);
  if (verb === 'test') ensureStrace();
  const command = verbs[verb](args);
  return command === undefined ? 0 : run(node, command);
}

/** Installs and builds what is stale; two of us at once take turns, and the second finds the work done. */
async function prepare(node) {
  if (isInstalled() && isBuilt(stampOfSources())) return;
  const release = await acquireLock();
  try {
    if (!isInstalled()) install();
    const stamp = stampOfSources();
    if (!isBuilt(stamp)) build(node, stamp);
  } finally {
    release();
  }
}

/** npm writes its own copy of the lock last, so a broken install has none and an outdated one differs. */
function isInstalled() {
  const wanted = readLock('package-lock.json');
  const present = readLock(join('node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    return found === undefined ? isOptional(path, entry) : found.integrity === entry.integrity;
  });
}

function isOptional(path, entry) {
  return path !== bundledNodePath() && (entry.optional === true || entry.devOptional === true);
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

function install() {
  say('Installing the packages that the lock names (npm ci) …');
  const npmScript = process.env.npm_execpath;
  // NODE_ENV=production or a user's own settings must not leave out the compiler or the bundled Node.
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error'];
  const npm =
    npmScript === undefined
      ? spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npmScript, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  if (npm.status !== 0) throw new Refusal('npm ci failed; its message is above.');
  if (!isInstalled())
    throw new Refusal('npm ci ended well but node_modules does not match package-lock.json.');
}

function isBuilt(stamp) {
  return existsSync(buildStamp) && readFileSync(buildStamp, 'utf8') === stamp;
}

function stampOfSources() {
  const hash = createHash('sha256');
  const add = (path) => {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  buildSettings.forEach(add);
  for (const folder of sourceFolders) filesIn(folder).forEach(add);
  return hash.digest('hex');
}

function filesIn(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(path);
    return entry.isFile() ? [path] : [];
  });
}

// The stamp was taken before compiling: a file that changes meanwhile makes the next build run again.
function build(node, stamp) {
  say('Building …');
  const nest = spawnSync(node, ['node_modules/@nestjs/cli/bin/nest.js', 'build', '--all'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (nest.status !== 0) {
    process.stderr.write(`${nest.stdout}${nest.stderr}`);
    throw new Refusal('The build failed; the compiler’s message is above.');
  }
  copyAssets();
  pruneOutput();
  writeFileSync(buildStamp, stamp);
}

/** Data and pages that sources read beside themselves must lie beside the output too. */
function copyAssets() {
  const isAsset = (path) => /\.(json|jsonl|html|css|svg|txt|sql)$/.test(path);
  for (const path of sourceFolders.flatMap(filesIn).filter(isAsset)) {
    mkdirSync(dirname(join(root, 'dist', path)), { recursive: true });
    copyFileSync(join(root, path), join(root, 'dist', path));
  }
}

// Output of a deleted source would go on being tested; removing dist instead would pull it from under others.
function pruneOutput() {
  for (const output of sourceFolders.flatMap((folder) => filesIn(`dist/${folder}`))) {
    const source = output.slice('dist/'.length).replace(/\.js(\.map)?$/, '.ts');
    if (!existsSync(join(root, source))) rmSync(join(root, output), { force: true });
  }
}

async function acquireLock() {
  mkdirSync(dirname(lock), { recursive: true });
  for (let isSaid = false; ; isSaid = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isHeld()) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!isSaid) say('Another process is installing or building here; waiting for it …');
    await sleep(100);
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

function bundledNodePath() {
  // The Node that npm brings is linked against glibc, which Alpine does not have.
  const isBundled =
    process.platform === 'linux' &&
    ['x64', 'arm64'].includes(process.arch) &&
    !existsSync('/etc/alpine-release');
  return isBundled ? `node_modules/node-linux-${process.arch}` : undefined;
}

function nodeBinary() {
  const bundled = bundledNodePath();
  if (bundled !== undefined) return join(root, bundled, 'bin', 'node');
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 9)) return process.execPath;
  throw new Refusal(
    `This is Node ${process.versions.node} on ${process.platform} ${process.arch}; please install Node 24.21 (https://nodejs.org) and try again.`,
  );
}

function ensureStrace() {
  if (spawnSync('strace', ['--version'], { stdio: 'ignore' }).status === 0) return;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    say('Installing strace, which the durability test watches the store with …');
    const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update', '-qq'], options);
    if (spawnSync('apt-get', ['install', '-y', '-qq', 'strace'], options).status === 0) return;
  }
  say('strace is not installed: the test that watches the store sync its file will fail until it is.');
}

/** Runs the program in our place: signals are passed on, and its exit code becomes ours. */
function run(program, args) {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit' });
  // Ctrl-C in a terminal reaches the child by itself; a second SIGINT could look like impatience.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  say(error.message);
  process.exitCode = 1;
}
