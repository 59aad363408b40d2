import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isNode, mountOf, ROOT, type ComposeFile, type Service } from '../compose-file.js';

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
};

const give = (path: string, owner: string | undefined): void => {
  if (owner === undefined) return;
  const [uid, gid] = owner.split(':').map(Number);
  chownSync(path, uid ?? 0, gid ?? 0);
};

/** A certificate for localhost, as an operator would put it there. */
const certify = (folder: string, owner: string | undefined): void => {
  mkdirSync(folder, { recursive: true });
  const files = ['-keyout', join(folder, 'server.key'), '-out', join(folder, 'server.crt')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, ...files],
    {
      stdio: 'ignore',
    },
  );
  // that of an operator who did as .env.example says
  give(join(folder, 'server.key'), owner);
};

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
const anyOf = (words: readonly string[]) =>
  words.length === 0
    ? '(?!)'
    : words
        .toSorted((a, b) => b.length - a.length)
        .map(escaped)
        .join('|');

/** The ports on which a service listens within its container. */
const portsOf = (name: string, service: Service): string[] => {
  if (isNode(service)) return [service.environment['PORT'] ?? ''];
  if (name.startsWith('proxy')) return ['8080', '8443', '8081'];
  return { redis: ['6379'], mail: ['1025', '1080'] }[name] ?? [];
};

/**
 * Where the things of containers lie outside of them: a folder for each volume and tmpfs, a copy of each mounted file, a
 * free port of this machine for each port.
 */
export class Ground {
  readonly folder = mkdtempSync(join(tmpdir(), 'dondoc-outside-'));
  private readonly ports = new Map<string, number>();

  private constructor(private readonly file: ComposeFile) {
    // nginx's workers are somebody else
    chmodSync(this.folder, 0o711);
  }

  static async prepare(file: ComposeFile): Promise<Ground> {
    const ground = new Ground(file);
    for (const [name, service] of Object.entries(file.services))
      for (const port of portsOf(name, service)) ground.ports.set(`${name}:${port}`, await freePort());
    return ground;
  }

  port(service: string, port: number): number {
    return this.ports.get(`${service}:${port}`) ?? 0;
  }

  /** Says what listens in place of a service. */
  standsIn(service: string, port: number, here: number): void {
    this.ports.set(`${service}:${port}`, here);
  }

  /** Puts everything where a service looks for it; with an owner, `uid:gid`, what it may write to and its keys are its own. */
  furnish(name: string, owner?: string): void {
    const service = this.service(name);
    for (const target of service.tmpfs) {
      mkdirSync(this.pathOf(name, target), { recursive: true });
      chmodSync(this.pathOf(name, target), 0o777);
    }
    for (const { source, target } of service.volumes.map(mountOf)) {
      const place = this.pathOf(name, target);
      mkdirSync(source.startsWith('.') ? dirname(place) : place, { recursive: true });
      if (!source.startsWith('.')) {
        give(place, owner);
        continue;
      }
      const from = join(ROOT, source);
      if (source === './deploy/tls') certify(place, owner);
      else if (statSync(from).isDirectory()) cpSync(from, place, { recursive: true });
      else writeFileSync(place, this.translate(name, readFileSync(from, 'utf8')));
    }
    for (const secret of service.secrets) {
      const place = this.pathOf(name, `/run/secrets/${secret}`);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, this.secret.toString('base64'), { mode: 0o400 });
      give(place, owner);
    }
  }

  /** The folders that a service may write to. */
  writableOf(name: string): string[] {
    const { tmpfs, volumes } = this.service(name);
    const written = volumes.filter((mount) => !mount.endsWith(':ro')).map((mount) => mountOf(mount).target);
    return [...tmpfs, ...written].map((target) => this.pathOf(name, target));
  }

  /** A path within a service's container, as it is here. */
  pathOf(name: string, target: string): string {
    const { volumes } = this.service(name);
    const mount = volumes.map(mountOf).find((each) => each.target === target);
    const isVolume = mount !== undefined && !mount.source.startsWith('.');
    return isVolume ? join(this.folder, 'volumes', mount.source) : join(this.folder, name, target);
  }

  /** A text in which a service's paths, the names of services and its own ports are those of this machine. */
  translate(name: string, text: string): string {
    const service = this.service(name);
    const paths = [
      ...service.volumes.map((mount) => mountOf(mount).target),
      ...service.tmpfs,
      ...service.secrets.map((secret) => `/run/secrets/${secret}`),
    ];
    const pattern = new RegExp(
      [
        String.raw`\b(?<place>${anyOf([...this.ports.keys()])})\b`,
        String.raw`(?<![\w./])(?<path>${anyOf(paths)})(?![\w.-])`,
        String.raw`(?<![\d.])(?<own>${anyOf(portsOf(name, service))})(?![\d.])`,
      ].join('|'),
      'g',
    );
    return text.replace(pattern, (found: string, ...rest: unknown[]) => {
      const { place, path, own } = rest.at(-1) as Record<string, string | undefined>;
      if (place !== undefined) return `127.0.0.1:${this.ports.get(place)}`;
      if (path !== undefined) return this.pathOf(name, path);
      return own === undefined ? found : String(this.ports.get(`${name}:${own}`));
    });
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private readonly secret = randomBytes(32);

  private service(name: string): Service {
    const found = this.file.services[name];
    if (!found) throw new Error(`docker-compose.yml has no service ${name}`);
    return found;
  }
}
