// A client: it appends without pause, sends again what was not answered, and keeps every answer in a file of its own.
import { appendFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomId } from '@dondoc/event-sourcing';
import { sampleEvent } from '../sample-events.js';
import type { Request, Response } from './messages.js';

const [socketPath = '', logFile = ''] = process.argv.slice(2);
const WRITERS = 4;

const unanswered = new Map<number, { request: Request; settle: (response: Response) => void }>();
let socket: Socket | undefined;
let stopping = false;

const send = (request: Request) => socket?.write(`${JSON.stringify(request)}\n`);

const connectAgain = () => {
  const fresh = connect(socketPath, () => {
    socket = fresh;
    for (const { request } of unanswered.values()) send(request);
  });
  // the store's process is killed again and again: the next one listens at the same place
  fresh.on('error', () => fresh.destroy());
  fresh.on('close', () => {
    socket = undefined;
    if (!stopping || unanswered.size > 0) setTimeout(connectAgain, 10);
  });
  const lines = createInterface(fresh);
  // readline says again what the socket says
  lines.on('error', () => undefined);
  lines.on('line', (line) => {
    const response = JSON.parse(line) as Response;
    unanswered.get(response.ticket)?.settle(response);
    unanswered.delete(response.ticket);
  });
};

let tickets = 0;
const append = (stream: string, revision: number, size: number): Promise<Response> => {
  const append = randomId();
  const request: Request = {
    ticket: tickets++,
    stream,
    expected: revision < 0 ? 'no-stream' : revision,
    events: Array.from({ length: size }, (_, place) => sampleEvent({ append, place, size })),
  };
  return new Promise((settle) => {
    unanswered.set(request.ticket, { request, settle });
    send(request);
  });
};

const write = async () => {
  let [stream, revision] = [`task-${randomId()}`, -1];
  while (!stopping) {
    const response = await append(stream, revision, 1 + Math.floor(Math.random() * 3));
    if ('error' in response) {
      appendFileSync(logFile, `${JSON.stringify({ refused: response.error })}\n`);
      [stream, revision] = [`task-${randomId()}`, -1];
      await sleep(10);
      continue;
    }
    appendFileSync(logFile, response.events.map((event) => `${JSON.stringify(event)}\n`).join(''));
    revision = response.events.at(-1)?.revision ?? revision;
  }
};

process.on('message', () => (stopping = true));
connectAgain();
await Promise.all(Array.from({ length: WRITERS }, write));
process.disconnect();
process.exit(0);
