import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  exampleAt,
  playedExample,
  type PlayedExample,
  type ReadExample,
} from '../acceptance/support/played-example.js';

/** Where workers ask for the example. */
const ASKED_AT = 'PLAYED_EXAMPLE_AT';

/** For Playwright, before all tests: the first worker that asks has the example played, and every worker reads that one. */
export default async function playOnce(): Promise<() => Promise<void>> {
  let played: Promise<PlayedExample> | undefined;
  const answer = async (response: ServerResponse): Promise<void> => {
    try {
      const { address, folder } = await (played ??= playedExample());
      response.end(JSON.stringify({ address, folder }));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  };
  const server = createServer((_, response) => void answer(response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.env[ASKED_AT] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async () => {
    server.close();
    await (await played?.catch(() => undefined))?.stop();
  };
}

/** In a worker: the example that all of them read. */
export const exampleOfAll = async (): Promise<ReadExample> => {
  const answer = await fetch(process.env[ASKED_AT] ?? '');
  if (!answer.ok) throw new Error(`the example could not be played: ${await answer.text()}`);
  const { address, folder } = (await answer.json()) as { address: string; folder: string };
  return exampleAt(address, folder);
};
