import type { FoundTask } from '@dondoc/domain';
import type { ParamsOf } from '../queries.js';
import type { Reader } from '../store/reader.js';
import { OPEN_STATES } from './open-states.js';
import type { TaskRow } from './task.row.js';

const COORDINATED =
  "key IN (SELECT key FROM links WHERE view = 'tasks' AND link = 'coordinator:' || $agency)";

/** Open tasks as they stood at an event of the log, in the order in which they came into it. */
export const openTasks = (
  reader: Reader,
  { index, directiveId, agencyId, parentTaskId, dueFrom }: ParamsOf<'openTasks'>,
): readonly FoundTask[] =>
  reader
    .rows<TaskRow>(
      'tasks',
      reader.frameAt(index),
      `WHERE lifecycle IN (${OPEN_STATES})
        AND ($directive IS NULL OR directive = $directive)
        AND ($agency IS NULL OR lead = $agency OR issuer = $agency OR ${COORDINATED})
        AND ($parent IS NULL OR parent = $parent)
        AND ($due IS NULL OR due_on >= $due)
       ORDER BY since, key`,
      {
        directive: directiveId ?? null,
        agency: agencyId ?? null,
        parent: parentTaskId ?? null,
        due: dueFrom ?? null,
      },
    )
    // the link of a coordinator stays after it handed its place over
    .filter(
      (row) => agencyId === undefined || [row.leadId, row.issuerId, ...row.coordinatorIds].includes(agencyId),
    )
    .map((row) => {
      const dueOn = row.deadlines.at(-1)?.dueOn;
      return {
        taskId: row.id,
        leadId: row.leads.at(-1)?.leadId ?? '',
        issuerId: row.issuerId,
        coordinatorIds: row.coordinatorIds,
        ...(row.parentTaskId !== undefined && { parentTaskId: row.parentTaskId }),
        ...(dueOn !== undefined && { dueOn }),
      };
    });
