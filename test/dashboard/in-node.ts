import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const sources = pathToFileURL(join(import.meta.dirname, '../../../apps/dashboard/src/')).href;

/**
 * What an expression over the exports of one module of the dashboard comes to.
 * The dashboard is bundled and not compiled file by file: Node reads the module as it is written.
 */
export const inNode = (module: string, expression: string): unknown => {
  const script = `const it = await import('${sources}${module}');
    console.log(JSON.stringify(${expression}));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }),
  );
};
