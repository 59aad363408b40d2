import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs one side of a row in a process of its own. @returns the figure that it prints as its last line */
export const runSide = async (program, ...args) => {
  const child = spawn(process.execPath, [program, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  const [code] = await once(child, 'close');
  const figure = Number(said.trim().split('\n').at(-1));
  if (code !== 0 || !(figure > 0)) throw new Error(`${program} ended with ${code}: ${said}`);
  return figure;
};
