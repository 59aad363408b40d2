// The process that is killed: it owns the store and answers clients over a socket, one JSON line each way.
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { openSqliteEventStore, type SqliteEventStore } from '@dondoc/event-store-sqlite';
import { NOW } from '../sample-events.js';
import type { Answered, Request, Response } from './messages.js';

const [file = '', socketPath = ''] = process.argv.slice(2);

const answer = async (store: SqliteEventStore, request: Request): Promise<Response> => {
  const { ticket, stream, expected, events } = request;
  try {
    const written = await store.append(stream, events, expected, NOW);
    const answered = written.map(({ meta, id, revision, position }): Answered => {
      return { id, stream, revision, position, recordedAt: meta.recordedAt };
    });
    return { ticket, events: answered };
  } catch (error) {
    return { ticket, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
};

const serve = (store: SqliteEventStore, socket: Socket) => {
  socket.on('error', () => socket.destroy());
  const lines = createInterface(socket);
  lines.on('error', () => undefined);
  lines.on('line', (line) => {
    void answer(store, JSON.parse(line) as Request).then((response) =>
      socket.write(`${JSON.stringify(response)}\n`),
    );
  });
};

const store = await openSqliteEventStore({ file });
createServer((socket) => serve(store, socket)).listen(socketPath, () => process.send?.('listening'));
