import { fileURLToPath } from 'node:url';
import { filledVariables, isNode, readCompose, type ComposeFile, type Service } from '../compose-file.js';
import { imageCommand, imageEnvironment, instructions } from '../dockerfile.js';
import { startCatcher, type Catcher } from './catcher.js';
import { canConfine, confined } from './confine.js';
import { Ground } from './ground.js';
import { Running, type Ended } from './running.js';

const PEER = fileURLToPath(
  new URL('../../../libs/event-store-kurrentdb/src/testing/peer.process.js', import.meta.url),
);
/** Whether services run as their users, without rights and on a read-only file system. */
export const isConfined = canConfine();
const HEALTHY_WITHIN_MS = 90_000;

interface Options {
  readonly profile: 'cluster' | 'single';
  readonly variables?: Readonly<Record<string, string>>;
  /** Whether the mail catcher may be fetched from the npm registry. */
  readonly mayFetch?: boolean;
}

/**
 * The services of one profile, each run outside of a container by its very command line, environment and files. In the place
 * of KurrentDB stands the protocol peer, without TLS; the certificate generator is left out.
 */
export class Stack {
  private readonly running = new Map<string, Running>();
  private storeUrl = '';

  private constructor(
    readonly services: ReadonlyMap<string, Service>,
    readonly ground: Ground,
    readonly catcher: Catcher,
  ) {}

  static async start({ profile, variables = {}, mayFetch = false }: Options): Promise<Stack> {
    const file: ComposeFile = readCompose({ ...filledVariables(), ...variables });
    const services = new Map(
      Object.entries(file.services).filter(([, { profiles }]) => profiles.includes(profile)),
    );
    const ground = await Ground.prepare(file);
    const mail = services.get('mail');
    if (!mail) throw new Error('no mail catcher');
    const stack = new Stack(services, ground, await startCatcher(ground, mail, mayFetch));
    try {
      await stack.startAll();
    } catch (error) {
      await stack.stop();
      throw error;
    }
    return stack;
  }

  /** The names of what was started by its own command. */
  get names(): string[] {
    return [...this.running.keys()].filter((name) => name !== 'peer');
  }

  get nodes(): string[] {
    return this.names.filter((name) => this.isNode(name));
  }

  of(name: string): Running {
    const found = this.running.get(name);
    if (!found) throw new Error(`${name} does not run`);
    return found;
  }

  /** Runs a service's own health command once. */
  health(name: string): Promise<{ readonly code: number | null; readonly said: string }> {
    const { healthcheck } = this.service(name);
    const [how, ...words] = 'test' in healthcheck ? healthcheck.test : [];
    const command = words.map((word) => this.ground.translate(name, word));
    return Running.once(how === 'CMD-SHELL' ? ['sh', '-c', ...command] : command, this.environment(name));
  }

  /** Stops one service as Docker would. */
  async stopOne(name: string): Promise<Ended> {
    const signal = (this.service(name)['stop_signal'] ?? 'SIGTERM') as NodeJS.Signals;
    return this.of(name).stop(signal);
  }

  /** Stops what still runs, proxy first. */
  async stop(): Promise<ReadonlyMap<string, Ended>> {
    const ended = new Map<string, Ended>();
    for (const name of this.names.toReversed()) ended.set(name, await this.stopOne(name));
    await this.running.get('peer')?.stop('SIGTERM');
    await this.catcher.stop();
    this.ground.clear();
    return ended;
  }

  private async startAll(): Promise<void> {
    this.running.set('peer', Running.start([process.execPath, PEER]));
    this.storeUrl = await this.of('peer').says(/^peer listens on (\S+)/);
    const has = (name: string) => this.services.has(name);
    if (has('redis')) await this.startOne('redis');
    await Promise.all(
      [...this.services.keys()].filter((name) => this.isNode(name)).map((name) => this.startOne(name)),
    );
    await this.startOne(has('proxy') ? 'proxy' : 'proxy-single');
  }

  private async startOne(name: string): Promise<void> {
    const user = this.isNode(name) ? instructions('USER').at(-1) : this.service(name)['user'];
    const owner = isConfined && typeof user === 'string' ? user : undefined;
    this.ground.furnish(name, owner);
    const command = this.command(name);
    const writable = this.ground.writableOf(name);
    const whole = owner === undefined ? command : confined(command, { user: owner, writable });
    this.running.set(name, Running.start(whole, this.environment(name)));
    if (this.isNode(name)) await this.of(name).says(/^dondoc listens on /m);
    const end = Date.now() + HEALTHY_WITHIN_MS;
    while ((await this.health(name)).code !== 0) {
      if (!this.of(name).runs || Date.now() > end)
        throw new Error(`${name} did not become healthy:\n${this.of(name).said}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  private command(name: string): string[] {
    const { entrypoint, command } = this.service(name);
    if (this.isNode(name)) return imageCommand();
    const words = [...entrypoint, ...command].map((word) => this.ground.translate(name, word));
    // what nginx looks for by itself lies elsewhere
    return name.startsWith('proxy')
      ? [...words, '-e', 'stderr', '-c', this.ground.pathOf(name, '/etc/nginx/nginx.conf')]
      : words;
  }

  private environment(name: string): Record<string, string> {
    const { environment } = this.service(name);
    const own = { ...(this.isNode(name) && imageEnvironment()), ...environment };
    const here = Object.entries(own).map(
      ([key, value]) => [key, this.ground.translate(name, value)] as const,
    );
    return {
      ...Object.fromEntries(here),
      ...('EVENT_STORE_URL' in environment && { EVENT_STORE_URL: this.storeUrl }),
    };
  }

  private isNode(name: string): boolean {
    return isNode(this.service(name));
  }

  private service(name: string): Service {
    const found = this.services.get(name);
    if (!found) throw new Error(`the profile has no service ${name}`);
    return found;
  }
}
