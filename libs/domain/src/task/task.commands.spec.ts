import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { authorityNotHeld } from '../agency/post.refusals.js';
import { acceptCompletion } from './decisions/accept-completion.js';
import { signed } from './guards/signed.js';
import { taskCommands } from './task.commands.js';
import {
  aSubmittedTask,
  calendar,
  city,
  department,
  DIRECTIVE,
  id,
  JUNE_29,
  OFFICER,
  POST,
  aStartedTask,
  proof,
  submitted,
} from './testing/task.fixtures.js';
import { submitCompletion } from './decisions/submit-completion.js';

const commands = taskCommands({ calendar });
const commandNamed = (name: string) => commands.filter((command) => command.name === name);
const pathsOf = (errors: readonly ValidationError[], above = ''): string[] =>
  errors.flatMap(({ property, constraints, children = [] }) => [
    ...(constraints ? [above + property] : []),
    ...pathsOf(children, `${above}${property}.`),
  ]);
const faultsOf = (name: string, change: object) =>
  commandNamed(name).flatMap(({ body, example }) =>
    pathsOf(
      validateSync(plainToInstance(body, { ...example, ...change }), {
        whitelist: true,
        forbidNonWhitelisted: true,
      }),
    ),
  );

describe('the commands on a task', () => {
  it.each(commands.map(({ name }) => name))('%s has an example that it accepts', (name) =>
    expect(faultsOf(name, {})).toEqual([]),
  );

  it.each([
    [
      'AssignTask',
      { deadline: { kind: 'fixed', date: '2020-02-30', wording: 'by', rolls: true } },
      'deadline.date',
    ],
    ['AssignTask', { deadline: { kind: 'none' } }, 'deadline.reviewEvery'],
    ['AssignTask', { deadline: null }, 'deadline'],
    ['AssignTask', { expectedProduct: {} }, 'expectedProduct.kind'],
    ['AssignTask', { source: { directiveId: DIRECTIVE, chapter: 'I' } }, 'source.chapter'],
    ['AssignTask', { leadId: ['x'] }, 'leadId'],
    ['AssignTask', { content: 'nul \0' }, 'content'],
    ['DraftTask', { lateReason: 'Muộn.' }, 'lateReason'],
    ['AcknowledgeTask', { receivedAt: '2020-03-25T09:00:00' }, 'receivedAt'],
    [
      'ReportProgress',
      { indicators: [{ name: 'n', measured: { value: 5, unit: 'u' } }] },
      'indicators.0.measured.value',
    ],
    ['RequestExtension', { document: {} }, 'document.words'],
    ['SubmitCompletion', { evidence: [{ size: 1, mediaType: 'text/plain' }] }, 'evidence.0.sha256'],
    ['SubmitCompletion', { evidence: undefined }, 'evidence'],
  ])('%s does not take %j', (name, change, path) => expect(faultsOf(name, change)).toContain(path));

  it('leave an empty list of evidence to the domain, which says what to do', () =>
    expect(faultsOf('SubmitCompletion', { evidence: [] })).toEqual([]));
});

describe('a signed act', () => {
  const signature = { documentId: DIRECTIVE, signedOn: '2020-06-24', postId: POST, holderId: OFFICER };
  const report = { result: 'Đã trình.', evidence: [proof] };
  const submitting = aStartedTask.by(department).at('2020-06-24T08:00:00.000Z');

  it('goes through when the signer held the post on that day', () =>
    submitting.signing('TL', signature).when(signed(submitCompletion), report).then(submitted));

  it('is refused when the signer did not', () =>
    submitting
      .signing('own', { ...signature, holderId: id('78') })
      .when(signed(submitCompletion), report)
      .thenRejected(authorityNotHeld({ ...signature }).code));

  it('is refused with a post of another agency', () =>
    aSubmittedTask
      .by(city)
      .at(JUNE_29)
      .signing('own', signature)
      .when(signed(acceptCompletion), {})
      .thenRejected('authority-not-held'));

  it('needs no signature where none is named', () =>
    submitting.when(signed(submitCompletion), report).then(submitted));
});
