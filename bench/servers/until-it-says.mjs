import { once } from 'node:events';

/** Waits until a child process writes a line to one of its streams. @returns what the pattern found @throws when it ends before */
export const untilItSays = async (child, stream, pattern) => {
  let said = '';
  const heard = new Promise((resolve) =>
    child[stream].on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-10_000);
      const found = pattern.exec(said);
      if (found) resolve(found);
    }),
  );
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${child.spawnfile} ended with ${code}: ${said}`);
  });
  ended.catch(() => undefined);
  return Promise.race([heard, ended]);
};

/** Ends a child process and waits for it. */
export const end = async (child, signal = 'SIGTERM') => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
};
