import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { inScratchFolder } from './scratch.js';

const program = fileURLToPath(new URL('./full-disk/full.process.js', import.meta.url));

/** Runs the program on a file system of one megabyte that nobody else sees and that goes with it. */
const onSmallDisk = (folder: string): Record<string, number> => {
  const script = 'mount -t tmpfs -o size=1m tmpfs "$1" && exec "$2" "$3" "$1"';
  const { status, stdout, stderr, error } = spawnSync(
    'unshare',
    ['-m', 'sh', '-c', script, 'sh', folder, process.execPath, program],
    { encoding: 'utf8', timeout: 60_000 },
  );
  if (status !== 0)
    throw new Error(
      `no small file system could be filled (${error?.message ?? stderr}); run the tests as a user who may mount, for a full disk is not imagined but tried`,
    );
  return JSON.parse(stdout) as Record<string, number>;
};

describe('a disk that is full', () => {
  it(
    'leaves answers and file in agreement, reads going on, and takes writes again when there is room',
    () =>
      inScratchFolder(async (folder) => {
        const report = onSmallDisk(folder);
        const { written, unavailable, unknown } = report;
        console.log(
          `full disk: ${written} acknowledged, ${unavailable} unavailable, ${unknown} unknown, ${report.whileFull} contradicted by the file`,
        );
        expect(report).toMatchObject({ other: 0, whileFull: 0, afterReopening: 0, damaged: 0, afterRoom: 8 });
        expect(report.resent).toBe(report.wantedResent);
        expect(report.written).toBeGreaterThan(10);
        expect((unavailable ?? 0) + (unknown ?? 0)).toBeGreaterThanOrEqual(8);
      }),
    90_000,
  );
});
