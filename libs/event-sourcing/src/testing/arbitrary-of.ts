import fc from 'fast-check';
import { z } from 'zod';

/** What the texts of our schemas look like: people's words, ids, numbers, days, instants. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.uuid(),
  fc.nat().map(String),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
);

/** A text that must look a certain way, a hash or a media type, would hardly ever be met by chance. */
const texts = (schema: z.core.$ZodType): fc.Arbitrary<string> => {
  const { checks = [] } = schema._zod.def;
  const [pattern] = checks.flatMap(({ _zod: { def } }) =>
    'pattern' in def && def.pattern instanceof RegExp ? [def.pattern] : [],
  );
  return pattern ? fc.stringMatching(pattern) : anyText;
};

const values = (schema: z.core.$ZodType): fc.Arbitrary<unknown> => {
  if (schema instanceof z.ZodObject) return objects(schema);
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(arbitraryOf));
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodArray) return fc.array(arbitraryOf(schema.element), { maxLength: 4 });
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  // formats of text, a uuid or a day, have classes of their own
  if (schema._zod.def.type === 'string') return texts(schema);
  if (schema instanceof z.ZodNumber) return fc.integer({ min: -10, max: 10 });
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  throw new Error(
    `say in arbitrary-of.ts how values of a schema of the kind ${schema._zod.def.type} are made`,
  );
};

const objects = ({ shape }: z.ZodObject): fc.Arbitrary<unknown> => {
  const fields = Object.entries(shape).map(
    ([name, field]) => [name, field, field instanceof z.ZodOptional] as const,
  );
  return fc.record(
    Object.fromEntries(
      fields.map(([name, field]) => [
        name,
        arbitraryOf(field instanceof z.ZodOptional ? field.unwrap() : field),
      ]),
    ),
    { requiredKeys: fields.filter(([, , isOptional]) => !isOptional).map(([name]) => name) },
  );
};

/** Any value that fits a schema of events; what the schema refines is left to chance and thrown away where it does not fit. */
export const arbitraryOf = (schema: z.core.$ZodType): fc.Arbitrary<unknown> =>
  values(schema).filter((value) => z.safeParse(schema, value).success);
