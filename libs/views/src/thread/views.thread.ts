// the command classes of the domain, which load with its events, are decorated
import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { domainEvents, workingCalendar } from '@dondoc/domain';
import { allViews } from '../all-views.js';

import { Applier } from '../store/applier.js';
import { dumpTables } from '../store/dump.js';
import { discardGeneration, discardOlderGenerations, openGeneration } from '../store/generation-file.js';
import { Reader } from '../store/reader.js';
import { answer } from './answers-by-name.js';
import { carry } from './carried-error.js';
import type { BatchApplied, ThreadReply, ThreadRequest, ThreadSettings } from './messages.js';

// what the other side of this very thread was started with
const settings = workerData as ThreadSettings;
const calendar = workingCalendar(settings.calendar);
const port = parentPort;
if (!port) throw new Error('this file runs as a thread');

const openTables = () => {
  const db = openGeneration(settings.folder, allViews, settings.store);
  return { db, applier: new Applier(db, allViews, domainEvents), reader: new Reader(db, allViews, calendar) };
};

let tables = openTables();

const apply = ({ events, isBehind }: Extract<ThreadRequest, { kind: 'apply' }>): BatchApplied => {
  const { cursor, stopped } = tables.applier.apply(events, isBehind);
  return { cursor, ...(stopped && { stopped: carry(stopped) }) };
};

const startAgain = (): void => {
  tables.db.close();
  discardGeneration(settings.folder, allViews);
  tables = openTables();
};

const ask = ({ name, params }: Extract<ThreadRequest, { kind: 'query' }>): unknown => {
  tables.applier.settle();
  // the name decides the parameters; the typed call is on the other side
  return answer(tables.reader, name, params as never);
};

const caughtUp = (): void => {
  tables.applier.commit();
  discardOlderGenerations(settings.folder, allViews);
};

const close = (): void => {
  tables.applier.commit();
  tables.db.close();
};

const perform = (request: ThreadRequest): unknown => {
  switch (request.kind) {
    case 'apply':
      return apply(request);
    case 'query':
      return ask(request);
    case 'checkpoint':
      return tables.applier.checkpoint();
    case 'parked':
      return tables.applier.parked.all();
    case 'restart':
      return startAgain();
    case 'caught-up':
      return caughtUp();
    case 'dump':
      tables.applier.settle();
      return dumpTables(tables.db, allViews, request.file);
    case 'close':
      return close();
  }
};

const reply = (request: ThreadRequest): ThreadReply => {
  try {
    return { ticket: request.ticket, value: perform(request) };
  } catch (error) {
    return { ticket: request.ticket, error: carry(error) };
  }
};

port.on('message', (request: ThreadRequest) => {
  port.postMessage(reply(request));
  if (request.kind === 'close') port.close();
});
