import { createInterface } from 'node:readline';
import { openFolderVault } from '../folder/open-folder-vault.js';

// One node that reserves names as fast as it can: node reserving.process.js <vault folder> <key file> <letter> <names>.
// It says “ready”, waits for a line, and prints which names its accounts hold as one line of JSON.

const [, , folder = '', keyFile = '', letter = '', count = '0'] = process.argv;
const { credentials } = await openFolderVault(folder, keyFile);
const names = Array.from({ length: Number(count) }, (_, n) => `name-${n}`);
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
process.stdout.write('ready\n');
await lines.next();
await Promise.all(
  names.map((username) =>
    credentials.reserve(
      { accountId: `${letter}-${username}`, username, password: '', administrator: false },
      username,
    ),
  ),
);
const held = await Promise.all(names.map((name) => credentials.byAccount(`${letter}-${name}`)));
process.stdout.write(`${JSON.stringify(held.flatMap((credential) => credential?.username ?? []))}\n`);
process.exit(0);
