/** A line of the log, as JSON. */
export interface LogLine {
  readonly msg: string;
  readonly correlationId?: string;
  readonly correlationIds?: readonly string[];
  readonly [field: string]: unknown;
}

/** The lines that a server wrote on standard error. */
export const linesOf = (errors: string): readonly LogLine[] =>
  errors
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as LogLine);
