import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

/** The root of the repository; this file runs from dist/test/deploy. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const textOf = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8');

const words = z.array(z.string());
const names = z.union([
  words,
  z.record(z.string(), z.unknown()).transform((entries) => Object.keys(entries)),
]);

const service = z.looseObject({
  image: z.string(),
  profiles: words,
  entrypoint: words.default([]),
  command: words.default([]),
  environment: z.record(z.string(), z.string()).default({}),
  volumes: words.default([]),
  secrets: words.default([]),
  networks: names.default([]),
  ports: words.default([]),
  tmpfs: words.default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.union([z.object({ disable: z.literal(true) }), z.looseObject({ test: words })]),
});

const composeFile = z.looseObject({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.unknown()),
  networks: z.record(z.string(), z.unknown()),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
});

export type Service = z.infer<typeof service>;
export type ComposeFile = z.infer<typeof composeFile>;

const VARIABLE = /\$(?:(\$)|\{(\w+)(?:(:[-?])([^}]*))?\})/g;

/** The variables that a text asks for. */
export const variablesOf = (text: string): string[] =>
  [...text.matchAll(VARIABLE)].flatMap(([, , name]) => (name === undefined ? [] : [name]));

/** Puts variables in as Docker Compose does. @throws Error for one that must be set and is not */
export const interpolate = (text: string, env: Readonly<Record<string, string>>): string =>
  text.replace(
    VARIABLE,
    (_: string, dollar?: string, name: string = '', how?: string, rest: string = ''): string => {
      if (dollar !== undefined) return dollar;
      const value = env[name] ?? '';
      if (value !== '' || how === undefined) return value;
      if (how === ':-') return rest;
      throw new Error(`${name} ${rest}`);
    },
  );

const throughout = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => throughout(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, throughout(each, change)]));
};

/** The file as plain values, anchors merged, variables put in. */
export const rawCompose = (env: Readonly<Record<string, string>>): unknown =>
  throughout(parse(textOf('docker-compose.yml'), { merge: true }), (text) => interpolate(text, env));

/** The file as Docker Compose would see it with these variables. */
export const readCompose = (env: Readonly<Record<string, string>>): ComposeFile =>
  composeFile.parse(rawCompose(env));

/** The variables of .env.example, in its order. */
export const exampleVariables = (): Record<string, string> => {
  const lines = [...textOf('.env.example').matchAll(/^(\w+)=(.*)$/gm)];
  return Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value] as const));
};

/** An .env as somebody would fill it in. */
export const filledVariables = (): Record<string, string> => ({
  ...exampleVariables(),
  KURRENTDB_ADMIN_PASSWORD: 'a1'.repeat(12),
  KURRENTDB_OPS_PASSWORD: 'b2'.repeat(12),
  REDIS_PASSWORD: 'c3'.repeat(12),
});

/** A mount in its short form: `source:target[:ro]`. */
export const mountOf = (text: string): { readonly source: string; readonly target: string } => {
  const [source = '', target = ''] = text.split(':');
  return { source, target };
};

/** Whether a service runs our own image. */
export const isNode = ({ image }: Service): boolean => image.startsWith('dondoc:');
