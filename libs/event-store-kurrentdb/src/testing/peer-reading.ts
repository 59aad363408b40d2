import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerWritableStream } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { PeerFaults } from './peer-faults.js';
import type { Kept, PeerLog } from './peer-log.js';

export type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>;
type Options = streams.ReadReq.Options;

/** Answers one Read: of a stream or of `$all`, either way, bounded or as a subscription. */
export const answerRead = async (call: ReadCall, log: PeerLog, faults: PeerFaults): Promise<void> => {
  const options = call.request.getOptions() ?? new streams.ReadReq.Options();
  if (options.hasSubscription()) return subscribe(call, options, log, faults);
  const stream = nameOf(options);
  if (stream !== undefined && log.of(stream).length === 0) call.write(notFound(stream));
  for (const event of wanted(options, log, faults)) {
    if (faults.trickleMs > 0) await sleep(faults.trickleMs);
    await push(call, eventAnswer(event));
  }
  call.end();
};

const nameOf = (options: Options): string | undefined => {
  const name = options.getStream()?.getStreamIdentifier()?.getStreamName_asU8();
  return name && Buffer.from(name).toString('utf8');
};

const isBackwards = (options: Options) => options.getReadDirection() === 1;

const wanted = (options: Options, log: PeerLog, { lag }: PeerFaults): readonly Kept[] => {
  const stream = nameOf(options);
  const all = lag === 0 ? log.all : log.all.slice(0, -lag);
  const there = stream === undefined ? all : log.of(stream);
  const count = Number(options.getCount());
  const from = firstPlace(options, there, log);
  if (!isBackwards(options)) return there.slice(from, from + count);
  return there.slice(Math.max(0, from + 1 - count), from + 1).reverse();
};

/** Place of the first event that is asked for; beyond either end where there is none. */
const firstPlace = (options: Options, there: readonly Kept[], log: PeerLog): number => {
  const [from, all] = [options.getStream(), options.getAll()];
  if (from?.hasStart() || all?.hasStart()) return isBackwards(options) ? -1 : 0;
  if (from?.hasEnd() || all?.hasEnd()) return isBackwards(options) ? there.length - 1 : there.length;
  if (from) return Math.min(Number(from.getRevision()), there.length - (isBackwards(options) ? 1 : 0));
  const asked = BigInt(all?.getPosition()?.getCommitPosition() ?? 0);
  return isBackwards(options) ? log.placeAfter(asked) - 1 : log.placeAfter(asked - 1n);
};

const subscribe = async (call: ReadCall, options: Options, log: PeerLog, faults: PeerFaults) => {
  const confirmation = new streams.ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId('peer');
  call.write(new streams.ReadResp().setConfirmation(confirmation));
  const [all, position] = [options.getAll(), options.getAll()?.getPosition()?.getCommitPosition()];
  // exclusive, unlike reading
  let next = all?.hasEnd() ? log.all.length : log.placeAfter(BigInt(position ?? -1));
  let wake: () => void = () => undefined;
  const forget = log.listen(() => wake());
  for (const end of ['cancelled', 'close', 'finish']) call.on(end, () => wake());
  // a call that waited may be over before this begins
  for (let isLive = false; !call.cancelled && !call.destroyed && !call.writableEnded;) {
    const event = log.all[next];
    if (event && !faults.isSilent)
      for (let n = 0; n < (faults.isDoubling ? 2 : 1); n++) await push(call, eventAnswer(event));
    if (event) next++;
    else {
      if (!isLive) call.write(new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()));
      isLive = true;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  }
  forget();
};

/** Waits when the client does not take: what the server holds for a slow reader is bounded. */
const push = async (call: ReadCall, answer: streams.ReadResp): Promise<void> => {
  if (call.cancelled || call.write(answer)) return;
  await new Promise<void>((resolve) => {
    const go = () => {
      call.off('drain', go).off('cancelled', go);
      resolve();
    };
    call.on('drain', go).on('cancelled', go);
  });
};

const notFound = (stream: string) => {
  const answer = new streams.ReadResp.StreamNotFound();
  answer.setStreamIdentifier(identifier(stream));
  return new streams.ReadResp().setStreamNotFound(answer);
};

export const identifier = (stream: string): shared.StreamIdentifier =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64'));

const eventAnswer = (event: Kept): streams.ReadResp => {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent();
  recorded.setId(new shared.UUID().setString(event.id));
  recorded.setStreamIdentifier(identifier(event.stream));
  recorded.setStreamRevision(String(event.revision));
  recorded.setCommitPosition(String(event.position));
  recorded.setPreparePosition(String(event.position));
  recorded.setData(event.data);
  recorded.setCustomMetadata(event.metadata);
  recorded.getMetadataMap().set('type', event.type);
  recorded.getMetadataMap().set('content-type', event.contentType);
  recorded.getMetadataMap().set('created', '16000000000000000');
  const answer = new streams.ReadResp.ReadEvent().setEvent(recorded);
  answer.setCommitPosition(String(event.position));
  return new streams.ReadResp().setEvent(answer);
};
