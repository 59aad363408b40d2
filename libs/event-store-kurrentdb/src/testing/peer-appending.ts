import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import { identifier } from './peer-reading.js';
import type { PeerFaults } from './peer-faults.js';
import type { Expected, PeerLog, Proposed, Verdict } from './peer-log.js';

type Message = streams.BatchAppendReq.ProposedMessage | streams.AppendReq.ProposedMessage;

export const proposed = (message: Message): Proposed => ({
  id: message.getId()?.getString() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: Buffer.from(message.getData_asU8()),
  metadata: Buffer.from(message.getCustomMetadata_asU8()),
});

interface Asked {
  hasNoStream(): boolean;
  hasAny(): boolean;
  hasStreamExists(): boolean;
}

export const expectedOf = (options: Asked, revision: string): Expected => {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasAny()) return 'any';
  return options.hasStreamExists() ? 'stream-exists' : Number(revision);
};

/** The parts of batch appends that are not yet whole, by correlation id. */
export class Batches {
  private readonly open = new Map<string, { stream: string; expected: Expected; events: Proposed[] }>();

  constructor(
    private readonly log: PeerLog,
    private readonly faults: PeerFaults,
  ) {}

  /** Takes a part. @returns the answer once the last part is there and the append is done. */
  take(request: streams.BatchAppendReq): streams.BatchAppendResp | undefined {
    const key =
      request.getCorrelationId()?.getString() || JSON.stringify(request.getCorrelationId()?.toObject());
    const options = request.getOptions();
    if (options)
      this.open.set(key, {
        stream: Buffer.from(options.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8'),
        expected: expectedOf(options, options.getStreamPosition()),
        events: [],
      });
    const batch = this.open.get(key);
    batch?.events.push(...request.getProposedMessagesList().map(proposed));
    if (!batch || !request.getIsFinal()) return undefined;
    this.open.delete(key);
    const verdict = this.log.append(batch.stream, batch.expected, batch.events);
    const isMoved = this.faults.isMisplacing && verdict.kind !== 'wrong';
    return batchAnswer(
      request,
      batch.stream,
      isMoved ? { ...verdict, position: verdict.position + 7n } : verdict,
    );
  }
}

const batchAnswer = (request: streams.BatchAppendReq, stream: string, verdict: Verdict) => {
  const answer = new streams.BatchAppendResp();
  answer.setCorrelationId(request.getCorrelationId());
  answer.setStreamIdentifier(identifier(stream));
  if (verdict.kind === 'wrong') return answer.setError(wrongVersion(verdict.current));
  const success = new streams.BatchAppendResp.Success().setCurrentRevision(String(verdict.last));
  const position = new shared.AllStreamPosition().setCommitPosition(String(verdict.position));
  success.setPosition(position.setPreparePosition(String(verdict.position)));
  return answer.setSuccess(success);
};

const wrongVersion = (current: number): status.Status => {
  const detail = new shared.WrongExpectedVersion();
  if (current < 0) detail.setCurrentNoStream(new empty.Empty());
  else detail.setCurrentStreamRevision(String(current));
  const packed = new any.Any();
  packed.pack(detail.serializeBinary(), 'event_store.client.WrongExpectedVersion');
  return new status.Status().setDetails(packed);
};

/** The answer of the one-shot Append. */
export const appendAnswer = (verdict: Verdict): streams.AppendResp => {
  if (verdict.kind === 'wrong') {
    const wrong = new streams.AppendResp.WrongExpectedVersion();
    if (verdict.current < 0) wrong.setCurrentNoStream(new shared.Empty());
    else wrong.setCurrentRevision(String(verdict.current));
    return new streams.AppendResp().setWrongExpectedVersion(wrong);
  }
  const success = new streams.AppendResp.Success().setCurrentRevision(String(verdict.last));
  const position = new streams.AppendResp.Position().setCommitPosition(String(verdict.position));
  success.setPosition(position.setPreparePosition(String(verdict.position)));
  return new streams.AppendResp().setSuccess(success);
};
