import type { LoggerService } from '@nestjs/common';
import type { Settings } from '@dondoc/config';
import { pino, type Logger } from 'pino';

/** Lines of JSON on standard error: standard output is for the person who starts the server. */
export const openLog = ({ LOG_LEVEL: level }: Settings): Logger =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: false }),
  );

/** What Nest itself says, without its start-up chatter. */
export const nestLog = (log: Logger): LoggerService => ({
  log: (message: unknown) => log.debug({ from: 'nest' }, String(message)),
  error: (message: unknown) => log.error({ from: 'nest' }, String(message)),
  warn: (message: unknown) => log.warn({ from: 'nest' }, String(message)),
});
