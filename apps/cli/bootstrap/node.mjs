import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './speech.mjs';
import { root } from './tree.mjs';

/** The package that brings Node, where there is one for this machine. */
export function bundledNodePackage() {
  // Node as npm brings it is linked against glibc, which Alpine does not have.
  const isBundled =
    process.platform === 'linux' &&
    ['x64', 'arm64'].includes(process.arch) &&
    !existsSync('/etc/alpine-release');
  return isBundled ? `node_modules/node-linux-${process.arch}` : undefined;
}

/** The Node that runs the engine; it may not be there yet, if npm is still to bring it. */
export function nodeBinary() {
  const bundled = bundledNodePackage();
  if (bundled !== undefined) return join(root, bundled, 'bin', 'node');
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 9)) return process.execPath;
  throw new Refusal(
    `This is Node ${process.versions.node} on ${process.platform} ${process.arch}; please install Node 24.21 (https://nodejs.org) and try again.`,
  );
}
