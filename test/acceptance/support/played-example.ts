import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Client } from './client.js';
import { dataFolder, removeFolder, ServerProcess } from './server-process.js';

const CLI = 'dist/apps/cli/src/main.js';
/** What the accounts of the example have in common, and the account that administers it. */
const PASSWORD = 'don-doc-2020';
const SIMULATED = ['--simulate-from', '2020-01-02T08:00:00+07:00'];

/** A server on which the example has been played up to the day of the article. */
export interface PlayedExample {
  readonly address: string;
  /** Where its data lie. */
  readonly folder: string;
  readonly administrator: string;
  signIn(username: string): Promise<Client>;
  /** Another server on a copy of its data: what is written there is written there only. */
  copy(): Promise<PlayedExample>;
  /** The same data after something was written into its log while no server ran. */
  meanwhile(write: (folder: string) => Promise<unknown>): Promise<PlayedExample>;
  stop(): Promise<void>;
}

/** One that somebody else plays and stops. */
export type ReadExample = Omit<PlayedExample, 'stop' | 'meanwhile'>;

const run = (...args: readonly string[]) => promisify(execFile)(process.execPath, [CLI, ...args]);

/** The example that has been played at the address, on data in the folder. */
export const exampleAt = (address: string, folder: string): ReadExample => ({
  ...{ address, folder, administrator: 'quantri' },
  signIn: (username) => new Client(address).signIn(username, PASSWORD),
  copy: async () => {
    const copied = dataFolder();
    await run('backup', '--data', folder, '--to', copied);
    return running(copied, await ServerProcess.start(copied, ...SIMULATED));
  },
});

const running = (folder: string, server: ServerProcess): PlayedExample => ({
  ...exampleAt(server.address, folder),
  meanwhile: async (write) => {
    await server.stop();
    await write(folder);
    return running(folder, await ServerProcess.start(folder, ...SIMULATED));
  },
  stop: async () => {
    await server.stop();
    removeFolder(folder);
  },
});

/** Starts a server and plays the example on it up to the day of the article, as `dondoc demo --at` does. */
export const playedExample = async (): Promise<PlayedExample> => {
  const folder = dataFolder();
  const server = await ServerProcess.start(folder, ...SIMULATED);
  const place = ['--at', server.address, '--set-up-token', server.setUpToken];
  await run('demo', '--exit', '--json', '--until', '2020-09-26', ...place);
  return running(folder, server);
};
