import type { Command } from '@dondoc/domain';
import { z } from 'zod';
import { API, commandPath, creates } from '../http/command-routes.js';
import type { ReadRoute } from '../http/read-route.js';
import { fixedPaths } from './fixed-paths.js';
import { answerSchemas, bodySchemas } from './schemas.js';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object, example?: unknown) => ({
  'application/json': { schema, ...(example !== undefined && { example }) },
});
const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
});
const language = header('Accept-Language', 'vi (default) or en: the language of sentences.');
const idInPath = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
const problem = {
  description: 'A problem: bad input, no right, or a rule of the domain; nothing was written.',
  content: { 'application/problem+json': { schema: ref('Problem') } },
};

const commandHeaders = [
  header('Idempotency-Key', 'The same key with the same body runs once and answers the same again.'),
  header('If-Match', 'The ETag that was seen; another revision answers 412.'),
  header('Acting-Post', 'The post acted in; needed by who holds posts in several agencies.'),
  header('X-Correlation-Id', 'A uuid that goes with everything that follows; drawn if it is not given.'),
  language,
];

const commandOperation = (command: Command) => ({
  operationId: command.name,
  tags: [command.route.collection],
  summary: `${command.summary.vi} / ${command.summary.en}`,
  parameters: [...(creates(command) ? [] : [idInPath]), ...commandHeaders],
  requestBody: { required: true, content: json(ref(command.body.name), command.example) },
  responses: {
    [creates(command) ? '201' : '200']: {
      description: 'Done.',
      headers: { ETag: { schema: { type: 'string' } } },
      content: json(ref('CommandAnswer')),
    },
    default: problem,
  },
});

const queryParameters = (query: ReadRoute['query']) => {
  const { properties = {} } = z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
};

const readOperation = (route: ReadRoute) => ({
  operationId: `read${route.path.replaceAll(/[^a-z]+(.)?/gi, (_, letter: string | undefined) => letter?.toUpperCase() ?? '')}`,
  tags: [route.path.split('/')[1]],
  summary: `${route.summary.vi} / ${route.summary.en}`,
  parameters: [
    ...(route.path.includes('{id}') ? [idInPath] : []),
    ...queryParameters(route.query),
    header('Wait-For-Position', 'The position of an answer: waits until the view has reached it.'),
    header('Acting-Post', 'The post that is read as; needed by who holds posts in several agencies.'),
    language,
  ],
  responses: { 200: { description: 'The answer.', content: json({ type: 'object' }) }, default: problem },
});

/** The description of the whole API (OpenAPI 3.1), made from the same definitions as its routes. */
export const openApiDocument = (
  commands: readonly Command[],
  reads: readonly ReadRoute[],
  simulated: boolean,
) => ({
  openapi: '3.1.0',
  info: {
    title: 'dondoc',
    version: '1',
    description:
      'Theo dõi, đôn đốc nhiệm vụ được giao / Tracks directives until they are done. Sign in with POST /api/v1/sign-in and send the token as a bearer. Dates are days in Vietnam, moments carry their offset.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  security: [{ bearer: [] }],
  paths: Object.fromEntries(
    [
      ...Object.entries(fixedPaths(simulated)),
      ...commands.map(
        (command) => [commandPath(command, '{id}'), { post: commandOperation(command) }] as const,
      ),
      ...reads.map((route) => [`${API}${route.path}`, { get: readOperation(route) }] as const),
    ].reduce((paths, [path, operations]) => {
      paths.set(path, { ...paths.get(path), ...operations });
      return paths;
    }, new Map<string, object>()),
  ),
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    schemas: { ...bodySchemas(commands), ...answerSchemas },
  },
});
