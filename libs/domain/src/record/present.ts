/** What remains of an object when absent fields are left out; they are never stored as `undefined`. */
export type Present<T> = T extends readonly (infer Item)[]
  ? Present<Item>[]
  : T extends object
    ? { [K in keyof T as undefined extends T[K] ? never : K]: Present<T[K]> } & {
        [K in keyof T as undefined extends T[K] ? K : never]?: Present<Exclude<T[K], undefined>>;
      }
    : T;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Copies plain data to the bottom and leaves out every field that is `undefined`: bodies become event data with it. */
export const present = <T>(value: T): Present<T> => {
  const copy = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(copy);
    if (!isObject(part)) return part;
    const filled = Object.entries(part).filter(([, field]) => field !== undefined);
    return Object.fromEntries(filled.map(([key, field]) => [key, copy(field)]));
  };
  // `copy` does at run time what Present says about the type
  return copy(value) as Present<T>;
};
