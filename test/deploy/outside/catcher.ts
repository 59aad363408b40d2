import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MailServer } from '../../server-mode/mail-server.js';
import type { Service } from '../compose-file.js';
import type { Ground } from './ground.js';
import { Running } from './running.js';

/** What takes the place of the container `mail`. */
export interface Catcher {
  readonly what: string;
  /** The Message-ID of each mail that came. */
  ids(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** A mail server of our own tests, where the real catcher is not at hand. */
const standIn = async (ground: Ground): Promise<Catcher> => {
  const server = await MailServer.start();
  ground.standsIn('mail', 1025, Number(new URL(server.url).port));
  return { what: 'a stand-in', ids: async () => server.ids, stop: () => server.stop() };
};

/** The very catcher, from the npm registry into a folder of its own, with the arguments of the compose file. */
const maildev = async (ground: Ground, { image, command }: Service): Promise<Catcher> => {
  const wanted = `maildev@${image.split(':')[1]}`;
  const folder = join(ground.folder, 'maildev');
  mkdirSync(folder);
  // with the whole environment: it may say how this machine reaches the registry
  await promisify(execFile)('npm', ['install', '--no-save', '--ignore-scripts', wanted], { cwd: folder });
  ground.furnish('mail');
  const bin = join(folder, 'node_modules/maildev/bin/maildev');
  const args = command.map((word) => ground.translate('mail', word));
  const running = Running.start([process.execPath, bin, ...args]);
  await running.says(/SMTP Server running/);
  const web = `http://127.0.0.1:${ground.port('mail', 1080)}`;
  return {
    what: wanted,
    ids: async () => {
      const mails = (await (await fetch(`${web}/email`)).json()) as readonly { messageId: string }[];
      return mails.map(({ messageId }) => messageId);
    },
    stop: async () => void (await running.stop('SIGTERM')),
  };
};

/** The catcher of the compose file if it may be fetched, else a stand-in. */
export const startCatcher = (ground: Ground, service: Service, mayFetch: boolean): Promise<Catcher> =>
  mayFetch ? maildev(ground, service) : standIn(ground);
