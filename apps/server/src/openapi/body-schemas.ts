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
