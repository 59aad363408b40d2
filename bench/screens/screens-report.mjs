import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

/** The middle of some times, in whole milliseconds. */
export const median = (times) =>
  Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN);

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const machine = () =>
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB; load when measured ${loadavg()
    .map((load) => load.toFixed(1))
    .join(
      ', ',
    )} (1, 5 and 15 minutes; above ${cpus().length} the figures tell of a machine that had other work)`;

export const tablesIn = ({ startUp, answers, pages, filters, sheet, memory, tier, rounds }) => `${machine()}

Tier ${tier}; medians of ${rounds} rounds.

## Screens

From navigation until heading and first rows or numbers are shown and the main thread is idle, in milliseconds. Goal: 1,500.

${table(
  ['screen', 'signed in as', 'cold', 'warm'],
  pages.map(({ screen, who, cold, warm }) => [screen, who, cold, warm]),
)}

## Changed filter

From the click until the new rows are shown, in milliseconds. Goal: 300.

${table(
  ['filter', 'median'],
  filters.map((each) => [each.filter, each.median]),
)}

## Answers of the server

In milliseconds; *first* is the very first after the start.

${table(
  ['question', 'first', 'then'],
  answers.map((each) => [`\`${each.question}\``, each.first, each.then]),
)}

## Export of the whole register

${table(
  ['', ''],
  [
    ['lines', sheet.lines.toLocaleString('en')],
    ['size', `${sheet.megabytes} MB, ${sheet.kind}`],
    ['first byte after', `${sheet.firstByte} ms`],
    ['whole after', `${sheet.took} ms`],
    ['memory before, highest', `${sheet.memoryBefore} MB, ${sheet.memoryHighest} MB`],
    [
      'another request meanwhile',
      `median ${sheet.othersWaited.median} ms, longest ${sheet.othersWaited.longest} ms`,
    ],
  ],
)}

## Start of the server

${table(['', ''], [...Object.entries(startUp), ['memory at the end', `${memory} MB`]])}
`;

const FILE = new URL('../../docs/screens-at-60000.md', import.meta.url);

/** Replaces the tables in the document, and leaves what people wrote above them. */
export const writeTables = (found) => {
  const written = readFileSync(FILE, 'utf8');
  const mark = '<!-- measured below this line -->';
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(FILE, `${written.split(mark)[0]}${mark}\n\nMeasured on ${day}: ${tablesIn(found)}`);
};
