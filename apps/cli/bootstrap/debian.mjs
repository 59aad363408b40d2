import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from './speech.mjs';

/** Programs that some tests run, each with a call that succeeds where it is installed, and what fails without it. */
const needed = [
  { program: 'strace', asks: '--version', without: 'the test that watches the store sync its file' },
  { program: 'redis-server', asks: '--version', without: 'the tests of the queue on Redis' },
  { program: 'openssl', asks: 'version', without: 'the tests of TLS' },
  { program: 'nginx', asks: '-v', package: 'nginx-light', without: 'the test of the reverse proxy' },
];

/** What the tests in a browser run; whether they may be left out is said where they are run. */
const chromium = {
  program: process.env.CHROMIUM ?? '/usr/bin/chromium',
  asks: '--version',
  package: 'chromium',
};

const isMissing = ({ program, asks }) => spawnSync(program, [asks], { stdio: 'ignore' }).status !== 0;
const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

export const hasChromium = () => !isMissing(chromium);

/** Installs what is missing, as root on Debian; elsewhere says what will fail, for tests fail here rather than skip. */
export function ensurePrograms() {
  const missing = needed.filter(isMissing);
  if (missing.length === 0) return;
  if (isDebianRoot()) aptInstall(missing.map((each) => each.package ?? each.program));
  for (const { program, without } of missing.filter(isMissing)) {
    say(`${program} not found: ${without} will fail until you install it.`);
  }
}

/** Apart from the others: where a distribution has no such package, the others are still installed. */
export function ensureChromium() {
  if (process.env.CHROMIUM === undefined && isMissing(chromium) && isDebianRoot())
    aptInstall([chromium.package]);
}

function aptInstall(packages) {
  say(`Installing ${packages.join(', ')} for the tests …`);
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}
