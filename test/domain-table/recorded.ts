import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '@dondoc/event-sourcing/testing';

/** What of Jest's own report is asked for. */
export interface Report {
  /** Milliseconds since 1970. */
  readonly startTime: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** One run of the specs: what Jest reported, and what decisions came to. */
export interface Recorded {
  readonly report: Report;
  readonly outcomes: readonly Outcome[];
}

/** The name of Jest's report in a folder of outcomes. */
export const REPORT = 'report.json';

/** Whatever else was run, the table is made of the specs of the domain. */
const DOMAIN = 'dist/libs/domain/src/';

/** Reads what a run left in a folder. */
export const readRecorded = (folder: string): Recorded => ({
  report: JSON.parse(readFileSync(join(folder, REPORT), 'utf8')) as Report,
  outcomes: readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .toSorted()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Outcome)
    .filter(({ file }) => file.includes(DOMAIN)),
});
