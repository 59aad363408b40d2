import { textOf } from './compose-file.js';

const lines = textOf('Dockerfile').replaceAll('\\\n', ' ').split('\n');

/** What follows an instruction of the Dockerfile, each time that it is given. */
export const instructions = (name: string): string[] =>
  lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));

/** What the image runs. */
export const imageCommand = (): string[] => JSON.parse(instructions('CMD').at(-1) ?? '[]') as string[];

/** The environment that the image brings. */
export const imageEnvironment = (): Record<string, string> => {
  const settings = instructions('ENV').flatMap((words) => words.trim().split(/\s+/));
  return Object.fromEntries(settings.map((word) => word.split('=', 2) as [string, string]));
};
