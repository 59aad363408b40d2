/** How the store stands, for health and metrics; reading it costs nothing and asks no server. */
export interface KurrentStatus {
  /** Whether the server has confirmed the subscription under way; true before the first subscriber, when there is none. */
  readonly isConnected: boolean;
  /** Why the last subscription ended, '' if none has. */
  readonly reason: string;
  /** How often it subscribed; all but the first are resubscriptions. */
  readonly subscribed: number;
  readonly resubscriptions: number;
  /** Seconds of wall time since the subscription rang, was confirmed or was found to have missed nothing. */
  readonly secondsSinceHeard: number;
  /** How many events the slowest subscriber has still to handle, as far as the log was last looked at; 0 without subscribers. */
  readonly lagEvents: number;
  /** How many clients were built; all but the first replaced one that did not answer. */
  readonly clientsBuilt: number;
  readonly appendsUnderWay: number;
  /** Data and meta as JSON. */
  readonly bytesUnderWay: number;
  /** Appends that ended with `OutcomeUnknown`, since the store was opened. */
  readonly unknownOutcomes: number;
  /** Appends that ended with `RevisionConflict`. */
  readonly conflicts: number;
  /** What foreign thing was found in the log; from then on nothing is written. */
  readonly alarm: string | undefined;
}
