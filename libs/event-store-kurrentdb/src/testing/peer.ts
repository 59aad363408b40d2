import { createRequire } from 'node:module';
import {
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServerReadableStream,
  type sendUnaryData,
  type ServiceDefinition,
} from '@grpc/grpc-js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { appendAnswer, Batches, expectedOf, proposed } from './peer-appending.js';
import { accessDenied, PeerFaults, unauthenticated, unavailable } from './peer-faults.js';
import { PeerLog } from './peer-log.js';
import { answerRead, type ReadCall } from './peer-reading.js';
import { TcpGate } from './tcp-gate.js';

const require = createRequire(import.meta.url);
const { StreamsService } = require('@eventstore/db-client/generated/streams_grpc_pb.js') as {
  StreamsService: ServiceDefinition;
};
const { ServerFeaturesService } = require('@eventstore/db-client/generated/serverfeatures_grpc_pb.js') as {
  ServerFeaturesService: ServiceDefinition;
};

type BatchCall = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;
type AppendCall = ServerReadableStream<streams.AppendReq, streams.AppendResp>;

/**
 * Speaks the protocol of the event store, on the service definitions that the client ships, and does on demand what a bad day
 * does. It shows our mapping, timers and fault handling; it has no disk, no followers and no access rights.
 */
export class Peer {
  readonly faults = new PeerFaults();
  readonly reads = new Set<ReadCall>();
  /** How many appends have arrived whole. */
  appends = 0;
  /** How many batch streams were opened. */
  batchStreams = 0;
  /** How many bounded readings were asked for. */
  readings = 0;
  /** The most events that one call asked for. */
  largestRead = 0;
  private readonly server = new Server();
  private gate: TcpGate | undefined;
  private bound = 0;

  private constructor(
    readonly log: PeerLog,
    private readonly hasBatchAppend: boolean,
  ) {}

  /** @param port where to listen, straight: without it, on a free port behind a gate that can freeze. */
  static async start(
    log = new PeerLog(),
    { hasBatchAppend = true, port }: { hasBatchAppend?: boolean; port?: number } = {},
  ): Promise<Peer> {
    const peer = new Peer(log, hasBatchAppend);
    const { server } = peer;
    server.addService(ServerFeaturesService, { getSupportedMethods: peer.tellFeatures });
    server.addService(StreamsService, {
      append: peer.append,
      batchAppend: peer.batchAppend,
      read: peer.read,
      delete: () => undefined,
      tombstone: () => undefined,
    });
    peer.bound = await new Promise<number>((resolve, reject) =>
      server.bindAsync(`127.0.0.1:${port ?? 0}`, ServerCredentials.createInsecure(), (error, bound) =>
        error ? reject(error) : resolve(bound),
      ),
    );
    if (port === undefined) peer.gate = await TcpGate.before(peer.bound);
    return peer;
  }

  get port(): number {
    return this.gate?.port ?? this.bound;
  }

  get url(): string {
    return `esdb://127.0.0.1:${this.port}?tls=false`;
  }

  /** Connections stay, and no byte passes any more. */
  freeze(): void {
    this.gate?.freeze();
  }

  thaw(): void {
    this.gate?.thaw();
  }

  /** How many subscriptions are open. */
  get subscriptions(): number {
    return [...this.reads].filter((call) => !call.cancelled && call.request.getOptions()?.hasSubscription())
      .length;
  }

  /** Ends every open subscription: normally, or with an error. */
  endSubscriptions(error?: ReturnType<typeof unavailable>): void {
    for (const call of this.reads) {
      if (error) call.emit('error', error);
      else call.end();
      this.reads.delete(call);
    }
  }

  /** Cuts every connection. */
  cut(): void {
    this.gate?.cut();
  }

  async stop(): Promise<void> {
    this.server.forceShutdown();
    await this.gate?.close();
  }

  private later(work: () => void): void {
    if (this.faults.isMute) return;
    if (this.faults.delayMs === 0) work();
    else setTimeout(work, this.faults.delayMs);
  }

  private readonly tellFeatures = (_: unknown, answer: sendUnaryData<features.SupportedMethods>) => {
    const told = new features.SupportedMethods().setEventStoreServerVersion('23.10.0');
    const method = new features.SupportedMethod().setMethodName('batchappend');
    if (this.hasBatchAppend) told.addMethods(method.setServiceName('event_store.client.streams.streams'));
    this.later(() => answer(null, told));
  };

  private readonly read = (call: ReadCall) => {
    call.on('error', () => undefined);
    if (this.faults.isRefusingAccount) return call.emit('error', unauthenticated());
    if (this.faults.isDenying) return call.emit('error', accessDenied());
    if (this.faults.take('unavailable')) return call.emit('error', unavailable());
    if (this.faults.lag > 0 && call.metadata.get('requires-leader').length > 0)
      return call.emit('error', this.faults.notLeaderError());
    const count = Number(call.request.getOptions()?.getCount() ?? 0);
    if (count > 0) this.readings++;
    this.largestRead = Math.max(this.largestRead, count);
    this.later(() => {
      this.reads.add(call);
      void answerRead(call, this.log, this.faults).finally(() => this.reads.delete(call));
    });
    return undefined;
  };

  private readonly batchAppend = (call: BatchCall) => {
    const batches = new Batches(this.log, this.faults);
    this.batchStreams++;
    call.on('error', () => undefined);
    call.on('end', () => call.end());
    call.on('data', (request: streams.BatchAppendReq) =>
      this.later(() => this.takeBatch(call, batches, request)),
    );
  };

  private takeBatch(call: BatchCall, batches: Batches, request: streams.BatchAppendReq): void {
    const { faults } = this;
    if (faults.take('unavailable')) return void call.emit('error', unavailable());
    if (faults.take('notLeader')) return void call.emit('error', faults.notLeaderError());
    const answer = batches.take(request);
    if (!answer) return;
    this.appends++;
    const broken = faults.takeBreak();
    if (broken) call.emit('error', broken);
    else if (faults.take('endBatches')) call.end();
    else if (!faults.take('dropAcknowledgements')) call.write(answer);
  }

  private readonly append = (call: AppendCall, answer: sendUnaryData<streams.AppendResp>) => {
    const parts: streams.AppendReq[] = [];
    call.on('error', () => undefined);
    call.on('data', (part: streams.AppendReq) => parts.push(part));
    call.on('end', () =>
      this.later(() => {
        const [head, ...rest] = parts;
        const options = head?.getOptions() ?? new streams.AppendReq.Options();
        const name = options.getStreamIdentifier()?.getStreamName_asU8() ?? [];
        const events = rest.flatMap((part) => part.getProposedMessage() ?? []).map(proposed);
        const expected = expectedOf(options, options.getRevision());
        this.appends++;
        const verdict = this.log.append(Buffer.from(name).toString('utf8'), expected, events);
        if (!this.faults.take('dropAcknowledgements')) answer(null, appendAnswer(verdict));
      }),
    );
  };
}
