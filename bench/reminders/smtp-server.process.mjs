// node smtp-server.process.mjs: takes every mail and forgets it; prints where it listens.
import { SMTPServer } from 'smtp-server';

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  onData: (stream, _, done) => stream.on('end', () => done()).resume(),
});
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`listens on smtp://127.0.0.1:${server.server.address().port}\n`),
);
process.on('SIGTERM', () => process.exit());
