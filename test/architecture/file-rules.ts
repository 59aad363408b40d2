export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

interface FileRule {
  readonly name: string;
  readonly reason: string;
  readonly isBroken: (file: SourceFile) => boolean;
}

const longestFile = 300;
const vague = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'shared',
  'misc',
  'base',
  'core',
  'manager',
  'data',
  'types',
  'interfaces',
]);

const isSource = ({ path }: SourceFile): boolean => /^(apps|libs|config)\/.*\.tsx?$/.test(path);
const isCode = ({ path }: SourceFile): boolean => /\.(tsx?|mjs|js|cjs)$/.test(path);
const lines = ({ text }: SourceFile): number => text.trimEnd().split('\n').length;

/** What holds for each file by itself; arrows between files are dependency-cruiser's. */
export const fileRules: readonly FileRule[] = [
  {
    name: 'names say what is inside',
    reason: 'a folder called helpers collects what nobody has thought about',
    isBroken: ({ path }) =>
      /^(apps|libs|config|test|bench)\//.test(path) && path.split(/[/.]/).some((part) => vague.has(part)),
  },
  {
    name: 'names are kebab-case',
    reason: 'a name that differs in case only breaks on some file systems',
    isBroken: ({ path }) => /^(apps|libs|config|test|bench)\/.*[A-Z_].*\.(tsx?|mjs)$/.test(path),
  },
  {
    name: 'sources are short',
    reason: `a file of more than ${longestFile} lines holds more than one concept`,
    isBroken: (file) => isSource(file) && lines(file) > longestFile,
  },
  {
    name: 'types are not cast away',
    reason: 'a double assertion hides from the compiler what a reader then has to check',
    isBroken: (file) => isCode(file) && /\bas unknown\s+as\b/.test(file.text),
  },
  {
    name: 'salts are drawn at random',
    reason: 'a salt that can be foreseen lets anybody guess a payload that was withheld',
    isBroken: ({ path, text }) =>
      /^(apps|libs|config)\//.test(path) &&
      !/(\.spec\.ts$|\/testing\/)/.test(path) &&
      !/^(apps\/cli\/src\/generate\/|libs\/event-sourcing\/src\/execute\.ts$)/.test(path) &&
      // an executor is given a store, a format and a look, and a fourth thing by invented histories alone
      /new Executor\((?:(?:[^(),]|\([^()]*\))*,){3}\s*[^\s)]/.test(text),
  },
  {
    name: 'no path of one machine',
    reason: 'it works on that machine only',
    isBroken: ({ text }) => /(^|[\s"'`(=:])\/(work|root|home|Users)\/\w/m.test(text),
  },
  {
    name: 'the lock names no host',
    reason: 'an office behind a mirror installs from its own registry',
    isBroken: ({ path, text }) =>
      (/(^|\/)package-lock\.json$/.test(path) && /"resolved"\s*:\s*"(?!libs|apps)/.test(text)) ||
      (/(^|\/)\.npmrc$/.test(path) && /registry\s*=\s*http/.test(text)),
  },
];
