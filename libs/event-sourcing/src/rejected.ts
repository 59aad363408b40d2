/** A sentence for people: official Vietnamese first, English beside it. */
export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

/**
 * Why a command is refused: *authority* (this actor may not), *lifecycle* (not in this state), *missing* (what it names does
 * not exist), *rule* (anything else that the domain forbids).
 */
export type RefusalKind = 'authority' | 'lifecycle' | 'missing' | 'rule';

/**
 * A refusal: nothing was written. The code is the contract; the sentence says why and what would be allowed.
 * **Never extend this class**: a new refusal is a new {@link refusal}.
 */
export class Rejected extends Error {
  override readonly name = 'Rejected';
  constructor(
    readonly code: string,
    readonly kind: RefusalKind,
    readonly sentence: Sentence,
    /** What the sentence speaks of, for programs: dates, numbers, ids. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${sentence.en}`);
  }
}

const codes = new Set<string>();

/** Declares a refusal once; throw what it returns: `throw numberTaken({ printed, year })`. */
export const refusal = <Details extends Readonly<Record<string, unknown>> = Readonly<Record<string, never>>>(
  code: string,
  kind: RefusalKind,
  sentence: (details: Details) => Sentence,
): ((details: Details) => Rejected) => {
  codes.add(code);
  return (details) => new Rejected(code, kind, sentence(details), details);
};

/** The codes of all refusals that the loaded modules declare, in order. */
export const refusalCodes = (): readonly string[] => [...codes].toSorted();
