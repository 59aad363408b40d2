// Asks the node in this container how it is: `live` (the process answers, the default) or `ready` (it should get work).
const [state = 'live'] = process.argv.slice(2);
const { PORT = '3000' } = process.env;

try {
  const answer = await fetch(`http://127.0.0.1:${PORT}/health/${state}`, {
    signal: AbortSignal.timeout(4_000),
  });
  process.stdout.write(`${await answer.text()}\n`);
  process.exitCode = answer.ok ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error.cause?.message ?? error.message}\n`);
  process.exitCode = 1;
}
