import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../compose-file.js';

/** The user of a service, `uid:gid`. */
type User = string;

/** Keeps folders writable, makes all else read-only, and goes on as the command that follows. */
const READ_ONLY = `
n=$1; shift
while [ "$n" -gt 0 ]; do mount --bind "$1" "$1"; n=$((n - 1)); shift; done
mount -o remount,bind,ro / && exec "$@"`;

const asUser = (user: User): string[] => {
  const [uid = '', gid = ''] = user.split(':');
  const rights = ['--clear-groups', '--inh-caps', '-all', '--bounding-set', '-all', '--no-new-privs'];
  return ['setpriv', '--reuid', uid, '--regid', gid, ...rights];
};

const works = ([program = '', ...args]: readonly string[]) =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** A command as an engine would run it: as its user, without capabilities, on a file system that it may read only. */
export const confined = (
  command: readonly string[],
  { user, writable }: { readonly user: User; readonly writable: readonly string[] },
): string[] => [
  ...['unshare', '--mount', 'sh', '-c', READ_ONLY, 'sh', String(writable.length), ...writable],
  ...[...asUser(user), ...command],
];

/** Whether this machine lets us: as root, with namespaces, and with a checkout that others may read. */
export const canConfine = (): boolean => {
  if (process.getuid?.() !== 0) return false;
  const reads = ['test', '-r', join(ROOT, 'package.json'), '-a', '-x', process.execPath];
  return works(confined(reads, { user: '10001:10001', writable: [] }));
};
