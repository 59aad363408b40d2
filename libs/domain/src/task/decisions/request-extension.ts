import { dayOf, type Decision } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { checkCitedWords } from '../../document/cited-words.js';
import { documentUnknown } from '../../document/document.refusals.js';
import { lookUpPaper } from '../../document/paper.js';
import { present } from '../../record/present.js';
import type { RequestExtension } from '../commands/request-extension.js';
import { checkExtension, lookUpOwnParent } from '../guards/check-extension.js';
import { permitted } from '../guards/permitted.js';
import type { TaskEvent } from '../task.events.js';
import type { Task } from '../task.state.js';

interface Facts {
  readonly parent: Task | undefined;
  readonly documentUnknown: boolean;
}

/** After the deadline it is still heard, but marked late; the overdue days stay. */
export const requestExtension = (
  calendar: WorkingCalendar,
): Decision<Task | undefined, TaskEvent, RequestExtension, Facts> => ({
  lookUp: async ({ document: { documentId } }, look, state) => ({
    parent: await lookUpOwnParent(state, look),
    documentUnknown: documentId !== undefined && !(await lookUpPaper(look, documentId)),
  }),
  decide: ({ newDueOn, reason, document }, state, circumstances, facts) => {
    const task = permitted('RequestExtension', state, circumstances);
    const { inForce } = checkExtension(newDueOn, task, facts.parent, calendar);
    checkCitedWords(document.words);
    if (facts.documentUnknown) throw documentUnknown({ documentId: document.documentId ?? '' });
    const late = dayOf(circumstances.occurredAt) > inForce;
    return [{ type: 'ExtensionRequested', data: present({ newDueOn, reason, document, late }) }];
  },
});
