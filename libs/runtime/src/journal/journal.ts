/** What a line says besides its message: ids, codes and numbers; never a name, an address or the text of a document. */
export type LineFields = Readonly<Record<string, unknown>>;

/**
 * The lines that a node writes of its own work, for whoever operates it; pino's logger is one. The log is something else:
 * the events. Each line carries the correlation id in whose scope it is written.
 */
export interface Journal {
  debug(fields: LineFields, message: string): void;
  info(fields: LineFields, message: string): void;
  warn(fields: LineFields, message: string): void;
  error(fields: LineFields, message: string): void;
  isLevelEnabled(level: 'debug'): boolean;
}

const silence = () => undefined;

/** For those who open an installation without operating it. */
export const silentJournal: Journal = {
  debug: silence,
  info: silence,
  warn: silence,
  error: silence,
  isLevelEnabled: () => false,
};
