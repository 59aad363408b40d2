import { Metadata, status } from '@grpc/grpc-js';

/** What goes wrong at the peer. Counts are used up one by one; switches stay until they are set back. */
export class PeerFaults {
  /** Answers nothing, to any call. */
  isMute = false;
  /** Pushes nothing to the subscriptions that are open, which stay open. */
  isSilent = false;
  /** Pushes every event twice. */
  isDoubling = false;
  /** Answers everything so much later, in milliseconds. */
  delayMs = 0;
  /** Lets so many milliseconds pass before each event of a bounded reading. */
  trickleMs = 0;
  /** So many appends are written and not acknowledged. */
  dropAcknowledgements = 0;
  /** So many appends are written, and then the batch stream ends with no error. */
  endBatches = 0;
  /** So many appends are written, and then the batch stream breaks with this. */
  breakBatches: { times: number; readonly error: ReturnType<typeof unavailable> } = {
    times: 0,
    error: unavailable(),
  };
  /** So many calls, of any kind, are refused as unavailable. */
  unavailable = 0;
  /** Refuses to read. */
  isDenying = false;
  /** Answers appends with a position that is not that of the event. */
  isMisplacing = false;
  /** Knows neither user nor password of whoever calls. */
  isRefusingAccount = false;
  /** So many appends are refused by a node that names another as its leader. */
  notLeader = 0;
  /** Is a follower that lacks the last so many events: what asks for the leader it refuses to read, all else it reads. */
  lag = 0;
  /** Where the leader is. */
  leader = { host: '127.0.0.1', port: 0 };

  /** Uses one up, if there is one. */
  take(fault: 'dropAcknowledgements' | 'endBatches' | 'unavailable' | 'notLeader'): boolean {
    if (this[fault] <= 0) return false;
    this[fault]--;
    return true;
  }

  takeBreak(): ReturnType<typeof unavailable> | undefined {
    if (this.breakBatches.times <= 0) return undefined;
    this.breakBatches.times--;
    return this.breakBatches.error;
  }

  notLeaderError() {
    const metadata = new Metadata();
    metadata.set('exception', 'not-leader');
    metadata.set('leader-endpoint-host', this.leader.host);
    metadata.set('leader-endpoint-port', String(this.leader.port));
    return { code: status.NOT_FOUND, details: 'Leader info available', metadata };
  }
}

export const unavailable = (details = 'the server is shutting down', code = status.UNAVAILABLE) => ({
  code,
  details,
  metadata: new Metadata(),
});

export const writeAfterEnd = () => unavailable('write after end', status.INTERNAL);

export const unauthenticated = () => unavailable('', status.UNAUTHENTICATED);

export const accessDenied = () => {
  const metadata = new Metadata();
  metadata.set('exception', 'access-denied');
  return { code: status.PERMISSION_DENIED, details: 'Access Denied', metadata };
};
