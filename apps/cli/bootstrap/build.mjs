import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildDashboard } from './dashboard.mjs';
import { Refusal, say } from './speech.mjs';
import { filesIn, root, sourceFolders } from './tree.mjs';

const settings = ['nest-cli.json', 'tsconfig.json', '.swcrc', 'package-lock.json'];
const stampFile = join(root, 'dist', '.build-stamp');

export function isBuilt() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOfSources();
}

export function build(node) {
  say('Building …');
  // Taken before compiling: a file that changes meanwhile makes the next build run again.
  const stamp = stampOfSources();
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
  buildDashboard(node);
  writeFileSync(stampFile, stamp);
}

function stampOfSources() {
  const hash = createHash('sha256');
  for (const path of [...settings, ...sourceFolders.flatMap(filesIn)]) {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    hash.update(`${path} ${found?.size} ${found?.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Data and pages that sources read beside themselves must lie beside the output too. */
function copyAssets() {
  const isAsset = (path) => /\.(json|jsonl|html|css|svg|txt|sql)$/.test(path);
  // what the dashboard needs is built into it
  const isCopied = (path) => isAsset(path) && !path.startsWith('apps/dashboard/');
  for (const path of sourceFolders.flatMap(filesIn).filter(isCopied)) {
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
