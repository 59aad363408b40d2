import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Client } from './client.js';
import { dataFolder, removeFolder, ServerProcess } from './server-process.js';

const CLI = 'dist/apps/cli/src/main.js';
/** What the accounts of the example have in common, and the account that administers it. */
const PASSWORD = 'don-doc-2020';

/** A server on which the example has been played to its end. */
export interface PlayedExample {
  readonly address: string;
  readonly administrator: string;
  signIn(username: string): Promise<Client>;
  stop(): Promise<void>;
}

/** Starts a server and plays the example on it, as `dondoc demo --at` does. */
export const playedExample = async (): Promise<PlayedExample> => {
  const folder = dataFolder();
  const server = await ServerProcess.start(folder, '--simulate-from', '2020-01-02T08:00:00+07:00');
  const place = ['--at', server.address, '--set-up-token', server.setUpToken];
  await promisify(execFile)(process.execPath, [CLI, 'demo', '--exit', '--json', ...place]);
  const { address } = server;
  return {
    address,
    administrator: 'quantri',
    signIn: (username) => new Client(address).signIn(username, PASSWORD),
    stop: async () => {
      await server.stop();
      removeFolder(folder);
    },
  };
};
