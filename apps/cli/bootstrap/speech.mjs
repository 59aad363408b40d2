/** Thrown when we cannot go on and a sentence says all there is to know. */
export class Refusal extends Error {}

/** Standard output belongs to the program that is started: `demo --json` must be pure JSON. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
