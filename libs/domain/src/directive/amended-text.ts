import type { DirectiveEvent } from './directive.events.js';

/** A point of a directive as it stands after all that changed it. */
export interface Clause {
  readonly clauseId: string;
  readonly label: string;
  readonly content: string;
  /** It was ended by an amendment and binds nobody any more; it stays, since tasks came from it. */
  readonly ended?: true;
}

/** What amendments and corrections change of a directive. */
export interface DirectiveText {
  readonly summary?: string | undefined;
  readonly clauses: readonly Clause[];
}

type DataOf<Type extends DirectiveEvent['type']> = Extract<DirectiveEvent, { type: Type }>['data'];

/** What an amendment changes of the clauses. */
interface Amendment {
  readonly added: readonly Clause[];
  readonly changed: readonly {
    readonly clauseId: string;
    readonly label?: string | undefined;
    readonly content: string;
  }[];
  readonly ended: readonly string[];
}

type Correction = DataOf<'DirectiveCorrected'>['corrections'][number];

/** The clauses after an amendment: changed ones keep their ids and places, added ones come last. */
export const amendedClauses = (
  clauses: readonly Clause[],
  { added, changed, ended }: Amendment,
): readonly Clause[] => [
  ...clauses.map((clause): Clause => {
    const change = changed.find(({ clauseId }) => clauseId === clause.clauseId);
    const isEnded = clause.ended || ended.includes(clause.clauseId);
    return {
      ...clause,
      ...(change && { content: change.content, label: change.label ?? clause.label }),
      ...(isEnded && { ended: true }),
    };
  }),
  ...added,
];

/** Whether the words that are said to be wrong stand where they are said to stand. */
export const holdsWrongWords = ({ summary, clauses }: DirectiveText, correction: Correction): boolean => {
  const { part, clauseId, was } = correction;
  if (part === 'other') return true;
  const found = clauses.find((clause) => clause.clauseId === clauseId);
  return part === 'summary' ? summary?.includes(was) === true : found?.content.includes(was) === true;
};

/** The text after one correction: every place of the wrong words in that part is put right. */
export const correctedText = <Text extends DirectiveText>(
  text: Text,
  { part, clauseId, was, is }: Correction,
): Text => {
  const right = (wrong: string) => wrong.replaceAll(was, () => is);
  if (part === 'summary')
    return text.summary === undefined ? text : { ...text, summary: right(text.summary) };
  if (part === 'other') return text;
  const clauses = text.clauses.map((clause) =>
    clause.clauseId === clauseId ? { ...clause, content: right(clause.content) } : clause,
  );
  return { ...text, clauses };
};
