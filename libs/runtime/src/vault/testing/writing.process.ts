import { Seal } from '../folder/seal.js';
import { readMasterKey } from '../folder/master-key.js';
import { SealedFolder } from '../folder/sealed-folder.js';

// Writes records until it is killed: node writing.process.js <vault folder> <key file> <prefix>.
// It prints the key of each record once that is there for good.

const [, , folder = '', keyFile = '', prefix = ''] = process.argv;
const records = await SealedFolder.open(folder, new Seal(readMasterKey(keyFile)));
const write = async (lane: number) => {
  for (let n = 0; ; n++) {
    const key = `${prefix}-${lane}-${n}`;
    await records.create('token', key, { value: key.repeat(200) });
    process.stdout.write(`${key}\n`);
  }
};
await Promise.all([1, 2, 3, 4].map(write));
