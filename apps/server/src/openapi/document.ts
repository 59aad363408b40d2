import type { Command } from '@dondoc/domain';
import { z } from 'zod';
import { API, commandPath, creates } from '../http/command-routes.js';
import { commandAnswer } from '../http/event-answers.js';
import type { ReadRoute } from '../http/read-route.js';
import { answerRef, answerSchemas, plain } from './answer-schemas.js';
import { bodySchemas } from './body-schemas.js';
import { fixedPaths } from './fixed-paths.js';
import {
  headerRef,
  parameterRef,
  problem,
  sharedHeaders,
  sharedParameters,
  sharedResponses,
} from './parameters.js';

const json = (schema: object, example?: unknown) => ({
  'application/json': { schema, ...(example !== undefined && { example }) },
});

const commandHeaders = [
  parameterRef('IdempotencyKey'),
  parameterRef('IfMatch'),
  parameterRef('ActingPost'),
  parameterRef('WaitForPosition'),
  parameterRef('CorrelationId'),
  parameterRef('AcceptLanguage'),
];

const commandOperation = (command: Command) => ({
  operationId: `${command.name.charAt(0).toLowerCase()}${command.name.slice(1)}`,
  tags: [command.route.collection],
  summary: `${command.summary.vi} / ${command.summary.en}`,
  parameters: [...(creates(command) ? [] : [parameterRef('Id')]), ...commandHeaders],
  requestBody: {
    required: true,
    content: json({ $ref: `#/components/schemas/${command.body.name}` }, command.example),
  },
  responses: {
    [creates(command) ? '201' : '200']: {
      description: 'Done.',
      headers: { ETag: headerRef('ETag'), ...(creates(command) && { Location: headerRef('Location') }) },
      content: json(answerRef(commandAnswer)),
    },
    default: problem,
  },
});

const queryParameters = (query: ReadRoute['query']) => {
  const { properties = {} } = z.toJSONSchema(query, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => plain(jsonSchema),
  });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    // several words of a list stand in one value, with commas between
    ...(typeof schema === 'object' && schema.type === 'array' && { style: 'form', explode: false }),
    schema,
  }));
};

const hasRevision = ({ answers }: ReadRoute) => answers instanceof z.ZodObject && 'revision' in answers.shape;

const readOperation = (route: ReadRoute) => ({
  operationId: route.name,
  tags: [route.path.split('/')[1]],
  summary: `${route.summary.vi} / ${route.summary.en}`,
  parameters: [
    ...(route.path.includes('{id}') ? [parameterRef('Id')] : []),
    ...queryParameters(route.query),
    parameterRef('WaitForPosition'),
    parameterRef('ActingPost'),
    parameterRef('AcceptLanguage'),
  ],
  responses: {
    200: {
      description: 'The answer.',
      ...(hasRevision(route) && { headers: { ETag: headerRef('ETag') } }),
      content:
        route.mediaType === undefined
          ? json(answerRef(route.answers))
          : { [route.mediaType]: { schema: { type: 'string' } } },
    },
    default: problem,
  },
});

/** @throws Error when a body and an answer have one name */
const withoutClash = (
  bodies: Readonly<Record<string, object>>,
  answers: Readonly<Record<string, object>>,
) => {
  const twice = Object.keys(answers).filter((name) => Object.hasOwn(bodies, name));
  if (twice.length > 0) throw new Error(`a body and an answer have one name: ${twice.join(', ')}`);
  return { ...bodies, ...answers };
};

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
    parameters: sharedParameters,
    headers: sharedHeaders,
    responses: sharedResponses,
    schemas: withoutClash(bodySchemas(commands), answerSchemas()),
  },
});
