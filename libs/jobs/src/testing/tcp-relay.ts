import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';

/** An address behind which servers change, as behind a name: a new connection goes to the last one, an old one stays where it is. */
export class TcpRelay {
  private constructor(
    private readonly server: Server,
    readonly port: number,
    /** Where new connections go. */
    public target: number,
  ) {}

  static async to(target: number): Promise<TcpRelay> {
    const server = createServer((from) => {
      const onward = connect(relay.target, '127.0.0.1');
      for (const [end, other] of [
        [from, onward],
        [onward, from],
      ] as const) {
        end.pipe(other);
        end.on('error', () => other.destroy());
      }
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no free port');
    const relay = new TcpRelay(server, address.port, target);
    return relay;
  }

  close(): void {
    this.server.close();
  }
}
