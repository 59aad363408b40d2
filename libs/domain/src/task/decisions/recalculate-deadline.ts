import type { Decision, Look } from '@dondoc/event-sourcing';
import { CALENDAR_ID, publishedCalendar, type PublishedCalendar } from '../../calendar/calendar.state.js';
import type { ResolvedDeadline } from '../../deadline/deadline-spec.js';
import { calendarChange, movedByCalendar, type WhyItStays } from '../../deadline/moved-by-calendar.js';
import { present } from '../../record/present.js';
import { isOpen } from '../../timeliness/lifecycle.js';
import type { RecalculateDeadline } from '../commands/recalculate-deadline.js';
import { calendarVersionUnknown, deadlineStays } from '../deadline.refusals.js';
import { DELEGATION_DEPTH } from '../guards/parent-facts.js';
import type { TaskEvent } from '../task.events.js';
import { taskUnknown } from '../task.refusals.js';
import { approvedDeadline, nextDeadlineVersion, task, type Task } from '../task.state.js';

interface Facts {
  readonly published: PublishedCalendar | undefined;
  readonly above: readonly Task[];
}

/** All tasks above that have a last day, from their own streams. */
const tasksAbove = async (state: Task | undefined, look: Look): Promise<Task[]> => {
  const above: Task[] = [];
  let parentId = state?.assignment.parentTaskId;
  for (let depth = 0; parentId !== undefined && depth <= DELEGATION_DEPTH; depth += 1) {
    const parent: Task | undefined = await look(task, parentId);
    if (parent && approvedDeadline(parent)?.dueOn !== undefined) above.push(parent);
    parentId = parent?.assignment.parentTaskId;
  }
  return above;
};

const noticeOf = (published: PublishedCalendar | undefined, calendarVersion: string) => {
  const found = published?.versions.find(({ version }) => version === calendarVersion);
  const notice = found?.amendment?.notice;
  const words = notice?.words ?? found?.file.name.vi ?? calendarVersion;
  return present({ calendarVersion, words, documentId: notice?.documentId });
};

const moved = (body: RecalculateDeadline, state: Task, { published, above }: Facts): ResolvedDeadline => {
  const change = calendarChange(published, body.calendarVersion);
  if (!change) throw calendarVersionUnknown(body);
  const inForce = isOpen(state.lifecycle) ? approvedDeadline(state) : undefined;
  const found: ResolvedDeadline | WhyItStays = inForce
    ? movedByCalendar(
        inForce,
        change,
        above.flatMap((each) => approvedDeadline(each) ?? []),
        [state, ...above].flatMap(({ assignment }) => assignment.legalLimit?.lastOn ?? []),
      )
    : 'no-deadline';
  if (typeof found === 'string') throw deadlineStays({ why: found });
  return found;
};

/** What the policy asks for each deadline that a notice moves; the original deadline stays the first version. */
export const recalculateDeadline: Decision<Task | undefined, TaskEvent, RecalculateDeadline, Facts> = {
  lookUp: async (_, look, state) => ({
    published: await look(publishedCalendar, CALENDAR_ID),
    above: await tasksAbove(state, look),
  }),
  decide: (body, state, _, facts) => {
    if (!state) throw taskUnknown({});
    const deadline = moved(body, state, facts);
    const deadlineVersion = nextDeadlineVersion(state);
    const notice = noticeOf(facts.published, body.calendarVersion);
    return [{ type: 'DeadlineAdjusted', data: { deadline, deadlineVersion, notice } }];
  },
};
