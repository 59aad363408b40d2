import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rolesFile } from '@dondoc/config';
import { lifeCycles } from './life-cycles.js';
import { roleTable } from '@dondoc/runtime';
import { commands, commandsByDecision } from './decisions.js';
import { faultsIn } from './faults.js';
import { pageOf } from './page.js';
import { readRecorded, REPORT } from './recorded.js';
import { runSpecs } from './run-specs.js';
import { shownBy } from './shown.js';
import { specified } from './specified.js';
import { checkPage, writePage } from './written-page.js';

const FOLDER = 'dist/domain-table';
const BUILD_STAMP = 'dist/.build-stamp';

const options = {
  /** Writes nothing: says whether the page is as it would be written. */
  check: { type: 'boolean', default: false },
  /** Takes what `npm test` left behind instead of running the specs. */
  'after-tests': { type: 'boolean', default: false },
  recorded: { type: 'string', default: FOLDER },
  page: { type: 'string', default: 'docs/domain.md' },
} as const;

const whyNotUsable = (folder: string): string | undefined => {
  if (!existsSync(join(folder, REPORT))) return 'There is no report of npm test; run it first.';
  const { startTime } = readRecorded(folder).report;
  return startTime < statSync(BUILD_STAMP).mtimeMs
    ? 'Sources were built since npm test; run it again.'
    : undefined;
};

/**
 * Writes the page, or checks it.
 * @returns the exit code: 1 where a command has no test, or the page would be written otherwise
 */
export const domainTable = async (args: readonly string[], say: (line: string) => void): Promise<number> => {
  const { values } = parseArgs({ args: [...args], options });
  const { page } = values;
  const folder = resolve(values.recorded);
  const unusable = values['after-tests'] ? whyNotUsable(folder) : undefined;
  if (unusable !== undefined) {
    say(unusable);
    return 1;
  }
  if (!values['after-tests'] && !runSpecs(folder)) {
    say('Specs of the domain failed; the page says what passes.');
    return 1;
  }
  const shown = shownBy(readRecorded(folder), await commandsByDecision(), lifeCycles);
  const source = { commands, specified, cycles: lifeCycles, shown };
  const faults = faultsIn(source);
  for (const fault of faults) say(fault);
  if (faults.length > 0) return 1;
  const made = pageOf({ ...source, roles: roleTable.parse(rolesFile).commands });
  return (values.check ? checkPage : writePage)(page, made, say);
};
