import type { Reader } from './reader.js';

interface Kept<Answer> {
  /** So many answers stay in memory for each reader, those asked for last. */
  readonly most: number;
  /** Whether an answer took long enough to be kept. */
  readonly isWorth?: (answer: Answer) => boolean;
}

/**
 * What the log said up to an event it says for ever: whoever asks the same of the same prefix gets the same answer again. The
 * question has the number of that event in it, and all that the answer depends on.
 */
export const askedOnce = <Answer>({ most, isWorth = () => true }: Kept<Answer>) => {
  const byReader = new WeakMap<Reader, Map<string, Answer>>();
  return (reader: Reader, question: readonly unknown[], work: () => Answer): Answer => {
    const answers = byReader.get(reader) ?? new Map<string, Answer>();
    byReader.set(reader, answers);
    const key = JSON.stringify(question);
    const answer = answers.get(key) ?? work();
    answers.delete(key);
    if (!isWorth(answer)) return answer;
    answers.set(key, answer);
    const oldest = answers.keys().next().value;
    if (answers.size > most && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
};
