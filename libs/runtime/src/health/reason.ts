import type { Sentence } from '@dondoc/event-sourcing';

/** Something that is wrong with a node. */
export interface HealthReason {
  /** `store`, `views`, `log`, `queue`, `disk`, `clock`, `policy …`, or what raised an alarm. */
  readonly part: string;
  /** Stable, in kebab-case: alarms go by it. */
  readonly code: string;
  /** True when the node should get no requests; false when it does its work and somebody should look. */
  readonly blocks: boolean;
  readonly reason: Sentence;
  /** What can be counted of it. */
  readonly events?: number;
  readonly seconds?: number;
  readonly rows?: number;
  readonly freeBytes?: number;
}
