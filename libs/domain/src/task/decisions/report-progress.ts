import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { readEvidence } from '../../document/evidence.js';
import { present } from '../../record/present.js';
import type { ReportProgress } from '../commands/report-progress.js';
import { permitted } from '../guards/permitted.js';
import { periodClosed, periodReversed } from '../progress.refusals.js';
import type { TaskEvent } from '../task.events.js';
import type { Task } from '../task.state.js';

/** Whether it tells of work done before the task was assigned, as *từ đầu năm* does. */
const tellsOfEarlierWork = ({ period }: ReportProgress, task: Task | undefined) =>
  period !== undefined && task?.assignedAt !== undefined && period.from < dayOf(task.assignedAt);

/** One report for a period: a later one may look back further, but not end earlier than what was reported. */
const checkPeriod = ({ period }: ReportProgress, { reportedTo }: Task): void => {
  if (!period) return;
  if (period.from > period.to) throw periodReversed({ ...period });
  if (reportedTo !== undefined && period.to <= reportedTo) throw periodClosed({ to: reportedTo });
};

export const reportProgress: Decision<Task | undefined, TaskEvent, ReportProgress> = {
  decide: (body, state, circumstances) => {
    const fromBefore = tellsOfEarlierWork(body, state);
    checkPeriod(body, permitted('ReportProgress', state, circumstances, { fromBefore }));
    const { occurredAt: _when, signing: _signed, indicators = [], ...report } = body;
    const evidence = readEvidence(body.evidence);
    return [{ type: 'ProgressReported', data: present({ ...report, indicators, evidence }) }];
  },
};
