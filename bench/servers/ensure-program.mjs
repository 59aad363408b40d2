import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Skipped } from '../harness/measure.mjs';

const runs = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/** The first of the paths that runs; installs the package as root on Debian where none does. @throws Skipped */
export const ensureProgram = (paths, debianPackage) => {
  const found = () => paths.find(runs);
  if (!found() && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    process.stderr.write(`Installing ${debianPackage} for the bench …\n`);
    const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage], options);
  }
  const program = found();
  if (!program) throw new Skipped(`${paths.at(-1)} is not installed here.`);
  return program;
};
