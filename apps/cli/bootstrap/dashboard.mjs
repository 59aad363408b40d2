import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Refusal } from './speech.mjs';
import { filesIn, root } from './tree.mjs';

const output = join(root, 'dist', 'dashboard');
const client = join(root, 'dist', 'api-client');
const description = join(root, 'dist', 'openapi.json');
const stampFile = join(output, '.stamp');

/** Builds the dashboard and the client that it speaks with, where their sources or the API have changed. */
export function buildDashboard(node) {
  run(node, ['dist/apps/server/src/openapi/write-document.js', description], 'Describing the API');
  const stamp = stampOfSources();
  if (existsSync(stampFile) && existsSync(client) && readFileSync(stampFile, 'utf8') === stamp) return;
  rmSync(output, { recursive: true, force: true });
  run(
    node,
    ['node_modules/@hey-api/openapi-ts/bin/run.js', '--file', 'apps/dashboard/openapi-ts.config.mjs'],
    'Generating the client of the API',
  );
  run(
    node,
    [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'apps/dashboard/vite.config.ts',
      '--logLevel',
      'warn',
    ],
    'Building the dashboard',
  );
  for (const name of readdirSync(join(output, 'assets'))) compress(join(output, 'assets', name));
  writeFileSync(stampFile, stamp);
}

function run(node, args, what) {
  const done = spawnSync(node, args, { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  if (done.status === 0) return;
  process.stderr.write(`${done.stdout}${done.stderr}`);
  throw new Refusal(`${what} failed; its message is above.`);
}

function stampOfSources() {
  const hash = createHash('sha256').update(readFileSync(description));
  for (const path of ['package-lock.json', ...filesIn('apps/dashboard')])
    hash.update(`${path}\n`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

/** Once at the build rather than at each request; what hardly shrinks is served as it is. */
function compress(path) {
  const content = readFileSync(path);
  const smaller = (packed, ending) => {
    if (packed.length < content.length * 0.9) writeFileSync(`${path}.${ending}`, packed);
  };
  smaller(brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }), 'br');
  smaller(gzipSync(content, { level: 9 }), 'gz');
}
