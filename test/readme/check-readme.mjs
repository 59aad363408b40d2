// Runs the commands of README.md as a reader would, compares what they print with what README shows, and follows its links.
// `npm run demo` and `npm test` are steps of .ci/run by themselves; here it is only checked that they are.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const README_PORT = 3000;
const READY_LIMIT_MS = 120_000;
const faults = [];

const read = (path) => readFileSync(join(root, path), 'utf8');
const blocks = (text) =>
  [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, body]) => ({ language, body }));

const slug = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

const checkLinks = (path) => {
  const text = read(path).replace(/^```[\s\S]*?^```$/gm, '');
  for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^https?:/.test(target)) continue;
    const [file, anchor] = target.split('#');
    const found = file === '' ? path : join(dirname(path), file);
    if (!existsSync(join(root, found))) faults.push(`${path}: ${target} leads nowhere`);
    else if (
      anchor &&
      ![...read(found).matchAll(/^#+ (.+)$/gm)].some(([, heading]) => slug(heading) === anchor)
    ) {
      faults.push(`${path}: ${target} names no heading`);
    }
  }
};

const freePort = () =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });

const untilReady = async (port, server) => {
  for (const started = Date.now(); Date.now() - started < READY_LIMIT_MS;) {
    if (server.exitCode !== null) throw new Error(`npm start ended with code ${server.exitCode}`);
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('the server of README did not become ready');
};

/** What README shows may leave out what differs from run to run: `…` stands for anything. */
const fits = (shown, printed) => {
  const pattern = shown
    .trim()
    .split('…')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s\\S]*?');
  return new RegExp(`^${pattern}$`).test(printed.trim());
};

const runWalk = async (walk) => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-readme-'));
  const port = await freePort();
  const adapt = (text) => text.replaceAll(`127.0.0.1:${README_PORT}`, `127.0.0.1:${port}`);
  const [start, ...rest] = walk;
  const log = [];
  const server = spawn('bash', ['-c', `exec ${start.body.trim()} --port ${port}`], {
    cwd: root,
    detached: true,
    env: { ...process.env, DATA_FOLDER: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (bytes) => log.push(String(bytes)));
  try {
    await untilReady(port, server);
    const token = /^Set-up token: (\S+)$/m.exec(log.join(''))?.[1];
    if (!token) throw new Error(`the server printed no set-up token:\n${log.join('')}`);
    playBlocks(rest, folder, (text) => adapt(text).replace(/^SETUP=.*$/m, `SETUP=${token}`));
  } finally {
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
    await new Promise((done) => (server.exitCode === null ? server.once('exit', done) : done()));
    rmSync(folder, { recursive: true, force: true });
  }
};

/** All blocks run in one shell, so that a variable set in one is there in the next. */
const playBlocks = (walk, folder, adapt) => {
  const mark = '--- end of a block of README ---';
  const commands = walk.filter(({ language }) => language === 'sh');
  const script = join(folder, 'readme.sh');
  writeFileSync(
    script,
    ['set -euo pipefail', ...commands.flatMap(({ body }) => [adapt(body), `echo '${mark}'`])].join('\n'),
  );
  const { status, stdout, stderr } = spawnSync('bash', [script], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) faults.push(`README's commands end with code ${status}:\n${stdout}\n${stderr}`);
  const printed = stdout.split(`${mark}\n`);
  let run = -1;
  for (const { language, body } of walk) {
    if (language === 'sh') run += 1;
    else if (['text', 'json'].includes(language) && !fits(body, printed[run] ?? '')) {
      faults.push(`README shows\n${body}\nbut the commands print\n${printed[run] ?? 'nothing'}`);
    }
  }
};

for (const path of ['README.md', 'CONTRIBUTING.md']) checkLinks(path);
const all = blocks(read('README.md'));
for (const command of ['npm run demo', 'npm test']) {
  if (!all.some(({ body }) => body.includes(command))) faults.push(`README does not name ${command}`);
  if (!read('.ci/run').replace('--silent ', '').includes(command))
    faults.push(`.ci/run does not run ${command}`);
}
const first = all.findIndex(({ language, body }) => language === 'sh' && body.startsWith('npm start -- '));
const walk = all.slice(first).filter(({ language }) => ['sh', 'text', 'json'].includes(language));
if (first < 0) faults.push('README starts no server');
else await runWalk(walk);

for (const fault of faults) console.error(fault);
console.log(`README: ${all.length} blocks, ${walk.length} of them played, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
