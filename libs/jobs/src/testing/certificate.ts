import { spawnSync } from 'node:child_process';

/** Makes a certificate for this machine that vouches for itself, and its key. */
export const makeCertificate = (
  certFile: string,
  keyFile: string,
  known = 'DNS:localhost,IP:127.0.0.1',
): void => {
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const names = ['-subj', '/CN=localhost', '-addext', `subjectAltName=${known}`];
  const files = ['-keyout', keyFile, '-out', certFile];
  const made = spawnSync('openssl', ['req', ...kind, ...names, ...files], { encoding: 'utf8' });
  if (made.status !== 0)
    throw new Error(`openssl is needed for the test over TLS; \`npm test\` installs it. ${made.stderr}`);
};
