import { isCalendarDay, parseInstant, uuid, type Actor, type Sentence } from '@dondoc/event-sourcing';
import type { Installation, Read } from '@dondoc/runtime';
import type { Shown } from '@dondoc/views';
import { z } from 'zod';
import { malformedProblem } from './problem.js';
import { must, queryFaults } from './query-faults.js';

/** A day in a query. */
export const day = () => z.string().refine(isCalendarDay, must.beDay).meta({ format: 'date' });

/** A moment with its offset in a query, brought to stored form. */
export const moment = () =>
  z
    .string()
    .refine((text) => parseInstant(text) !== undefined, must.beMoment)
    .transform((text) => parseInstant(text) ?? text)
    .meta({ format: 'date-time' });

/** A day, or a moment brought to stored form. */
export const dayOrMoment = () =>
  z
    .string()
    .refine((text) => isCalendarDay(text) || parseInstant(text) !== undefined, must.beDayOrMoment)
    .transform((text) => (isCalendarDay(text) ? text : (parseInstant(text) ?? text)))
    .meta({
      anyOf: [
        { type: 'string', format: 'date' },
        { type: 'string', format: 'date-time' },
      ],
    });

/** One or several words of a closed list, with commas between. */
export const several = <const Words extends readonly string[]>(words: Words) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(words)).min(1))
    .meta({ type: 'array', items: { type: 'string', enum: words } });

/** Ids with commas between, at most so many. */
export const ids = (most: number) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(uuid()).min(1).max(most))
    .meta({ type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: most });

/** Yes or no in a query. */
export const flag = () =>
  z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .meta({ type: 'boolean', enum: undefined });

/** A whole number in a query. */
export const count = (low: number, high: number) =>
  z
    .string()
    .refine((text) => /^\d{1,15}$/.test(text), must.beWholeNumber)
    .transform(Number)
    .refine((value) => value >= low && value <= high, must.lieBetween(low, high))
    .meta({ type: 'integer', minimum: low, maximum: high });

/** Every read may ask what was true at the end of a day, out of what was known at a time. */
export const timeFrame = {
  asOf: day().optional(),
  knownAt: dayOrMoment().optional(),
};

const isCursor = (text: string) => /^\[-?\d+,\d+\]$/.test(Buffer.from(text, 'base64url').toString());

/** Lists come in pages; `cursor` is the `next` of the page before. */
export const page = {
  limit: count(1, 500).optional(),
  cursor: z.string().refine(isCursor, must.beCursor).optional(),
};

/** What a read knows of who asks, besides the query itself. */
export interface ReadContext {
  readonly installation: Installation;
  readonly actor: Actor;
  readonly today: string;
  /** The agencies of a reader who does not see what is restricted to others; absent for one who does. */
  readonly visibleTo: readonly string[] | undefined;
  /** Whether the actor may see the stream. */
  readonly maySee: (stream: string) => Promise<boolean>;
  /** @throws Problem `unknown-id` when the actor may not see the stream */
  readonly checkVisible: (stream: string, id: string) => Promise<void>;
}

/** One read: everything that its route, its access and its documentation need. */
export interface ReadRoute<Query extends z.ZodObject = z.ZodObject, Answer extends z.ZodType = z.ZodType> {
  /** What a client calls it: `listTasks`. */
  readonly name: string;
  /** Below `/api/v1`; the one parameter is `{id}`. */
  readonly path: string;
  /** The row of the role table. */
  readonly read: Read;
  readonly summary: Sentence;
  readonly query: Query;
  /** What is answered; the documentation and its clients are made from it. */
  readonly answers: Answer;
  /** Absent for JSON. */
  readonly mediaType?: string;
  /** Undefined is an unknown id. `revision` of the answer, where there is one, becomes the ETag. */
  readonly answer: (
    context: ReadContext,
    query: z.output<Query>,
    id: string,
  ) => Promise<Shown<Answer> | undefined>;
}

/** Declares a read with the types of its own query and answer. */
export const read = <Query extends z.ZodObject, Answer extends z.ZodType>(
  route: ReadRoute<Query, Answer>,
): ReadRoute => ({
  ...route,
  // the query was parsed by this route's own schema
  answer: (context, query, id) => route.answer(context, query as z.output<Query>, id),
});

/**
 * Reads the query of a request.
 * @throws Problem `malformed` with the name of each wrong parameter
 */
export const readQuery = (schema: z.ZodObject, given: Readonly<Record<string, unknown>>) => {
  const parsed = schema.safeParse({ ...given });
  if (parsed.success) return parsed.data;
  throw malformedProblem(queryFaults(parsed.error.issues));
};
