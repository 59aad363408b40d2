import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Outcome } from '@dondoc/event-sourcing/testing';
import { commands, commandsByDecision } from './decisions.js';
import { domainTable } from './domain-table.js';
import { REPORT } from './recorded.js';
import { specified } from './specified.js';
import { checkPage, writePage } from './written-page.js';

let folder: string;
let said: string[];
const say = (line: string) => said.push(line);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-domain-table-'));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const FILE = 'dist/libs/domain/src/task/course.spec.js';
const TEST = 'closing a task files it';

const record = async (status: 'passed' | 'failed', startTime = Date.now()) => {
  const [decide = ''] = [...(await commandsByDecision())].find(([, name]) => name === 'CloseTask') ?? [];
  const outcome: Outcome = {
    ...{ test: TEST, file: FILE, category: 'task', decide, occurredAt: '2020-07-01' },
    before: { lifecycle: 'Completed' },
    after: { lifecycle: 'Closed' },
    events: ['TaskClosed'],
  };
  const testResults = [{ name: FILE, assertionResults: [{ fullName: TEST, status }] }];
  writeFileSync(join(folder, 'course.spec.js.jsonl'), `${JSON.stringify(outcome)}\n`);
  writeFileSync(join(folder, REPORT), JSON.stringify({ startTime, testResults }));
};
const tableOfRecord = () => domainTable(['--after-tests', '--recorded', folder, '--check'], say);

describe('the table of the domain', () => {
  it('names every command that no test shows', async () => {
    await record('passed');
    expect(await tableOfRecord()).toBe(1);
    expect(said).toContain('No test that passed shows AcceptCompletion being taken.');
    expect(said.filter((line) => line.startsWith('No test that passed'))).toHaveLength(commands.length - 1);
  });

  it('takes a test that failed for none', async () => {
    await record('failed');
    expect(await tableOfRecord()).toBe(1);
    expect(said).toContain('No test that passed shows CloseTask being taken.');
  });

  it('is not made of what was recorded before the last build', async () => {
    await record('passed', 0);
    expect(await tableOfRecord()).toBe(1);
    expect(said).toEqual(['Sources were built since npm test; run it again.']);
  });

  it('knows the decision of every command', async () => {
    expect([...(await commandsByDecision()).values()].toSorted()).toEqual(
      commands.map(({ name }) => name).toSorted(),
    );
  });

  it('has the 28 commands of the specified life of a task', () =>
    expect(Object.keys(specified)).toHaveLength(28));
});

describe('the page', () => {
  const made = 'one\ntwo\nthree\n';

  it('is found as it was written', () => {
    const page = join(folder, 'domain.md');
    expect([writePage(page, made, say), checkPage(page, made, say)]).toEqual([0, 0]);
    expect(readFileSync(page, 'utf8')).toBe(made);
  });

  it.each([
    ['is changed', 'one\n2\nthree\n', /line 2\n {2}is: {5}2\n {2}should: two$/],
    ['ends early', 'one\ntwo', /line 3\n {2}is: {5}\(no line\)\n {2}should: three$/],
    ['goes on', `${made}four\n`, /line 4\n {2}is: {5}four\n {2}should: $/],
    ['is missing', undefined, /line 1\n {2}is: {5}\n {2}should: one$/],
  ])('that %s fails the check, which says where', (_, written, where) => {
    const page = join(folder, 'domain.md');
    if (written !== undefined) writeFileSync(page, written);
    expect(checkPage(page, made, say)).toBe(1);
    expect(said).toEqual([expect.stringMatching(where)]);
  });
});
