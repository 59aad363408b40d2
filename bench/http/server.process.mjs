// node server.process.mjs <folder>: the server on a free port, with one route more that takes an empty POST and does nothing.
import 'reflect-metadata';
import { readSettings } from '../../dist/config/index.js';
import { openLog } from '../../dist/apps/server/src/log.js';
import { openServer } from '../../dist/apps/server/src/server.js';
import { openInstallation } from '../../dist/libs/runtime/src/index.js';

const [folder] = process.argv.slice(2);
const settings = readSettings({}, ['--port', '0', '--data', folder, '--log-level', 'silent']);
const installation = await openInstallation(settings);
const { app, engine, setUp } = await openServer(installation, openLog(settings));
app
  .getHttpAdapter()
  .getInstance()
  .post('/empty', async (_, reply) => reply.code(204).send());
await engine.begin();
await app.listen(0, '127.0.0.1');
const { port } = app.getHttpServer().address();
await engine.start(`http://127.0.0.1:${port}`);
process.stdout.write(`set-up token ${await setUp.token()}\nlistens on http://127.0.0.1:${port}\n`);
process.on('SIGTERM', () => process.exit());
