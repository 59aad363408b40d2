import { correlationId } from '../correlation/correlation.js';
import type { Journal, LineFields } from '../journal/journal.js';

/** A line as it was written. */
export interface KeptLine extends LineFields {
  readonly level: string;
  readonly msg: string;
  readonly correlationId: string | undefined;
}

/** A journal that keeps its lines for a test. */
export class KeptJournal implements Journal {
  readonly lines: KeptLine[] = [];

  debug = this.at('debug');
  info = this.at('info');
  warn = this.at('warn');
  error = this.at('error');
  isLevelEnabled = () => true;

  private at(level: string) {
    return (fields: LineFields, msg: string): void => {
      this.lines.push({ correlationId: correlationId(), ...fields, level, msg });
    };
  }
}
