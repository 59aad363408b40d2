import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { readEvidence } from '../../document/evidence.js';
import { present } from '../../record/present.js';
import type { ReportProgress } from '../commands/report-progress.js';
import { permitted } from '../guards/permitted.js';
import type { TaskEvent } from '../task.events.js';
import { periodReversed } from '../task.refusals.js';
import type { Task } from '../task.state.js';

/** Whether it tells of work done before the task was assigned, as *từ đầu năm* does. */
const tellsOfEarlierWork = ({ period }: ReportProgress, task: Task | undefined) =>
  period !== undefined && task?.assignedAt !== undefined && period.from < dayOf(task.assignedAt);

export const reportProgress: Decision<Task | undefined, TaskEvent, ReportProgress> = {
  decide: (body, state, circumstances) => {
    permitted('ReportProgress', state, circumstances, { fromBefore: tellsOfEarlierWork(body, state) });
    if (body.period && body.period.from > body.period.to) throw periodReversed({ ...body.period });
    const { occurredAt: _when, signing: _signed, indicators = [], ...report } = body;
    const evidence = readEvidence(body.evidence);
    return [{ type: 'ProgressReported', data: present({ ...report, indicators, evidence }) }];
  },
};
