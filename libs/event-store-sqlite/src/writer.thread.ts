import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { originOf } from './log-file.js';
import { lockFile } from './lock.js';
import { CALLER, Lookout } from './lookout.js';
import { refusing } from './refusing.js';
import { checkNewest } from './integrity.js';
import { StoreRefusesToOpen } from './store-refuses-to-open.js';
import type {
  WantedAppend,
  WriterData,
  WriterReply,
  WriterRequest,
  WriterSettings,
} from './writer-messages.js';
import { Writer } from './writer.js';

/** At most this many appends share one commit, so that the first of them does not wait for ever. */
const BATCH = 1_000;

/** Who acts one step after the other asks again within this time. */
const PATIENCE_MS = 0.25;

const { file, cells } = workerData as WriterData;
const port = parentPort as MessagePort;
const lookout = new Lookout(cells, CALLER, PATIENCE_MS);
const reply = (message: WriterReply) => {
  port.postMessage(message);
  lookout.sent();
};

/** The request that is there already. */
const waiting = (): WriterRequest | undefined => {
  const received = receiveMessageOnPort(port) as { message: WriterRequest } | undefined;
  if (received) lookout.took();
  return received?.message;
};

const settingsOf = (writer: Writer): WriterSettings =>
  Object.fromEntries(
    ['journal_mode', 'synchronous', 'application_id', 'user_version', 'trusted_schema'].map((name) => {
      const value = Object.values(writer.db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
      return [name, typeof value === 'number' ? value : String(value)];
    }),
  );

/** Takes along all appends that wait already: they are committed together. */
const gather = (first: readonly WantedAppend[]) => {
  const appends = [...first];
  while (appends.length < BATCH) {
    const next = waiting();
    if (!next) return { appends };
    if (next.kind !== 'append') return { appends, then: next };
    appends.push(...next.appends);
  }
  return { appends };
};

const nextSoon = (): WriterRequest | undefined => {
  let request = waiting();
  while (!request && lookout.pays) request = waiting();
  return request;
};

/** Serves a request and those that follow it soon. */
const serve = (writer: Writer, first: WriterRequest): void => {
  lookout.took();
  for (let request: WriterRequest | undefined = first; request; request = nextSoon()) answer(writer, request);
};

const answer = (writer: Writer, request: WriterRequest): void => {
  switch (request.kind) {
    case 'append': {
      const { appends, then } = gather(request.appends);
      reply({ kind: 'answers', answers: writer.append(appends) });
      return then && answer(writer, then);
    }
    case 'import':
      return reply({ kind: 'imported', answer: importStep(writer, request) });
    case 'settings':
      return reply({ kind: 'settings', settings: settingsOf(writer) });
    case 'close':
      writer.abandon();
      reply({ kind: 'closed' });
      return port.close();
    default:
      return request satisfies never;
  }
};

const importStep = (writer: Writer, request: Extract<WriterRequest, { kind: 'import' }>) => {
  switch (request.step) {
    case 'begin':
      return writer.beginImport();
    case 'page':
      return writer.importPage(request.events);
    case 'commit':
      return writer.commitImport();
    case 'abandon':
      writer.abandon();
      return { kind: 'done' } as const;
    default:
      return request satisfies never;
  }
};

const open = () => {
  // kept for as long as the thread lives
  const lock = lockFile(file);
  try {
    const writer = new Writer(file);
    checkNewest(writer.db, file);
    return { lock, writer, origin: originOf(writer.db) };
  } catch (error) {
    lock.close();
    throw error;
  }
};

try {
  const { lock, writer, origin } = refusing(file, open);
  port.on('message', (request: WriterRequest) => serve(writer, request));
  port.on('close', () => lock.close());
  reply({ kind: 'ready', origin });
} catch (error) {
  if (!(error instanceof StoreRefusesToOpen)) throw error;
  reply({ kind: 'refused', code: error.code, detail: error.detail });
}
