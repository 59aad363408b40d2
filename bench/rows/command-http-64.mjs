import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { inFlight } from '../harness/in-flight.mjs';
import { perSecond } from '../harness/measure.mjs';
import { removeFolder, scratchFolder } from '../harness/scratch.mjs';
import { OfficeClient } from '../http/office-client.mjs';
import { end, untilItSays } from '../servers/until-it-says.mjs';

const AT_ONCE = 64;
const program = fileURLToPath(new URL('../http/server.process.mjs', import.meta.url));

/** A command with one event to a new stream. */
const agency = (n) => ({ name: `Cơ quan ${n}`, kind: 'executive', level: 'unit', effectiveOn: '2020-01-01' });

export default {
  ...{ name: 'command-http-64', unit: 'requests/s' },
  baselineName: `an empty POST to the same server, ${AT_ONCE} in flight`,
  open: async ({ short }) => {
    const folder = scratchFolder();
    const server = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [, token, address] = await untilItSays(server, 'stdout', /set-up token (\S+)\nlistens on (\S+)/);
    const client = new OfficeClient(address, AT_ONCE);
    await client.signIn(token);
    const rateOf = async (total, send) => {
      await inFlight(AT_ONCE, 0, total / 5, send);
      const started = performance.now();
      await inFlight(AT_ONCE, 0, total, send);
      return perSecond(total, started);
    };
    const total = short ? 500 : 3_000;
    return {
      ours: () => rateOf(total, (n) => client.post('/api/v1/agencies', agency(n))),
      baseline: () => rateOf(5 * total, () => client.post('/empty', {})),
      close: async () => {
        client.close();
        await end(server);
        removeFolder(folder);
      },
    };
  },
};
