import type { Settings } from '@dondoc/config';
import type { QueueHealth } from '@dondoc/jobs';
import type { Views } from '@dondoc/views';
import type { BusinessClock } from '../clock/business-clock.js';
import type { Alarms } from '../installation/alarms.js';
import type { ConnectionWatch } from '../metrics/connection-watch.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Standings } from '../metrics/standings.js';
import type { TailWatch } from '../metrics/tail-watch.js';

/** What is looked at to say how a node does. */
export interface WatchedNode {
  readonly settings: Pick<Settings, 'DATA_FOLDER' | 'ROLES' | 'EVENT_STORE_URL'>;
  readonly views: Pick<Views, 'state' | 'reason' | 'position' | 'parked'>;
  readonly jobs: { health(): Promise<QueueHealth> };
  readonly alarms: Pick<Alarms, 'all'>;
  readonly metrics: Pick<Metrics, 'registry'>;
  /** Everybody of this node who follows the log. */
  readonly standings: Pick<Standings, 'all'>;
  readonly tail: Pick<TailWatch, 'index' | 'away' | 'look' | 'secondsBehind'>;
  readonly connection: Pick<ConnectionWatch, 'lost'>;
  readonly clock: Pick<BusinessClock, 'msBehind'>;
}
