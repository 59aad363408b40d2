import type { ReadRoute } from '../http/read-route.js';
import { auditReads } from './audit-reads.js';
import { calendarReads } from './calendar-reads.js';
import { directiveReads } from './directive-reads.js';
import { findingReads } from './finding-reads.js';
import { inboxReads } from './inbox-reads.js';
import { obligationReads } from './obligation-reads.js';
import { inspectionReads } from './inspection-reads.js';
import { operationReads } from './operation-reads.js';
import { registerReads } from './register-reads.js';
import { reminderReads } from './reminder-reads.js';
import { statusReads } from './status-reads.js';
import { supervisionReads } from './supervision-reads.js';
import { taskReads } from './task-reads.js';

/** Everything that can be read, each once: routes and documentation are made from this. */
export const allReads: readonly ReadRoute[] = [
  ...inboxReads,
  ...taskReads,
  ...directiveReads,
  ...registerReads,
  ...supervisionReads,
  ...obligationReads,
  ...inspectionReads,
  ...findingReads,
  ...statusReads,
  ...auditReads,
  ...calendarReads,
  ...reminderReads,
  ...operationReads,
];
