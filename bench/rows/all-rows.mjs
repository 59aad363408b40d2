import append1 from './append-1.mjs';
import append32 from './append-32.mjs';
import append256 from './append-256.mjs';
import append1Emmett from './append-1-emmett.mjs';
import append32Emmett from './append-32-emmett.mjs';
import append256Emmett from './append-256-emmett.mjs';
import streamFold20 from './stream-fold-20.mjs';
import logScan from './log-scan.mjs';
import rebuildViews from './rebuild-views.mjs';
import commandHttp64 from './command-http-64.mjs';
import kurrentAppend from './kurrent-append.mjs';
import kurrentSubscribe from './kurrent-subscribe.mjs';
import reminderPass10k from './reminder-pass-10k.mjs';
import reminderAppends from './reminder-appends.mjs';
import reminderSmtp from './reminder-smtp.mjs';

/** In the order of the table. A row with `long` is left out of the short run. */
export const allRows = [
  append1,
  append32,
  append256,
  append1Emmett,
  append32Emmett,
  append256Emmett,
  streamFold20,
  logScan,
  rebuildViews,
  commandHttp64,
  kurrentAppend,
  kurrentSubscribe,
  reminderPass10k,
  reminderAppends,
  reminderSmtp,
];
