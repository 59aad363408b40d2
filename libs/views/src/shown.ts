import type { z } from 'zod';

/** What a schema lets through, with nothing to write to: rows and answers are shared and never changed in place. */
export type Shown<Schema extends z.ZodType> = Unchanging<z.output<Schema>>;

type Unchanging<Value> = Value extends readonly (infer Item)[]
  ? readonly Unchanging<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Unchanging<Value[Key]> }
    : Value;
