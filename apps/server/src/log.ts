import type { LoggerService } from '@nestjs/common';
import type { Settings } from '@dondoc/config';
import { addressless, correlationId } from '@dondoc/runtime';
import { pino, type DestinationStream, type Logger } from 'pino';

/** What an error says. Its other fields stay out: a mail library's name the recipients. */
const told = (error: unknown): unknown => {
  if (!(error instanceof Error)) return addressless(String(error));
  const { code } = error as NodeJS.ErrnoException;
  return {
    type: error.name,
    message: addressless(error.message),
    ...(code !== undefined && { code }),
    ...(error.stack !== undefined && { stack: addressless(error.stack) }),
    ...(error.cause instanceof Error && { cause: addressless(error.cause.message) }),
  };
};

/** Lines of JSON on standard error, each with the id of what it belongs to: standard output is for the person who starts the server. */
export const openLog = (
  { LOG_LEVEL: level }: Pick<Settings, 'LOG_LEVEL'>,
  destination: DestinationStream = pino.destination({ dest: 2, sync: false }),
): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => {
        const id = correlationId();
        return id === undefined ? {} : { correlationId: id };
      },
      serializers: { err: told },
    },
    destination,
  );

/** What Nest itself says, without its start-up chatter. */
export const nestLog = (log: Logger): LoggerService => ({
  log: (message: unknown) => log.debug({ from: 'nest' }, String(message)),
  error: (message: unknown) => log.error({ from: 'nest' }, String(message)),
  warn: (message: unknown) => log.warn({ from: 'nest' }, String(message)),
});
