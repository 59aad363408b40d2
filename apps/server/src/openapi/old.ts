import { createRequire } from 'node:module';
import { ownSchemas, type Command } from '@dondoc/domain';
import { targetConstructorToSchema, validationMetadatasToSchemas } from 'class-validator-jsonschema';

// class-transformer exports its metadata storage under this path only
const { defaultMetadataStorage } = createRequire(import.meta.url)('class-transformer/cjs/storage.js') as {
  readonly defaultMetadataStorage: object;
};

// a copy: the type of the converters asks for lists that may be changed
type Converters = NonNullable<Parameters<typeof validationMetadatasToSchemas>[0]>['additionalConverters'] &
  object;

const options = {
  classTransformerMetadataStorage: defaultMetadataStorage as never,
  additionalConverters: JSON.parse(JSON.stringify(ownSchemas)) as Converters,
  refPointerPrefix: '#/components/schemas/',
};

/** The schemas of all bodies, by the names of their classes, from what class-validator itself knows of them. */
export const bodySchemas = (commands: readonly Command[]) => ({
  // a class that adds no field of its own is known only by what it inherits
  ...Object.fromEntries(commands.map(({ body }) => [body.name, targetConstructorToSchema(body, options)])),
  ...validationMetadatasToSchemas(options),
});

const text = { type: 'string' };
const uuid = { type: 'string', format: 'uuid' };

/** What the API answers where no class says it. */
export const answerSchemas = {
  CommandAnswer: {
    type: 'object',
    required: ['id', 'revision', 'position', 'events'],
    properties: {
      id: uuid,
      revision: { type: 'integer', description: 'Revision of the stream; the ETag.' },
      position: { ...text, description: 'For the header Wait-For-Position of a read.' },
      events: {
        type: 'array',
        items: { type: 'object', required: ['id', 'type'], properties: { id: uuid, type: text } },
      },
    },
    example: {
      id: '0b5f1f0e-6a39-5c5e-9a57-0c53f0b5a9d1',
      revision: 0,
      position: '2f1c9f0e-54b2-4f0e-9f0c-7d8f6a1b2c3d:42',
      events: [{ id: '5d0c8f5e-0d0d-5b1e-8f57-1c53f0b5a9d1', type: 'DirectiveIssued' }],
    },
  },
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status', 'code', 'detail'],
    properties: {
      type: { ...text, format: 'uri' },
      title: text,
      status: { type: 'integer' },
      code: { ...text, description: 'Stable, in kebab-case.' },
      detail: { ...text, description: 'A sentence in the language of Accept-Language.' },
      details: {
        type: 'object',
        description: 'What the sentence speaks of; `faults` with paths for `malformed`.',
      },
    },
    example: {
      type: 'urn:dondoc:problem:number-taken',
      title: 'number-taken',
      status: 422,
      code: 'number-taken',
      detail: 'This number is already registered for 2020; open it or check the number.',
    },
  },
};
