import type { ExtensionRequest, Submission, TaskDetail } from '@dondoc/api';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { EvidenceList } from '../../evidence/evidence-list.js';
import { useWords } from '../../words/language.js';
import { FactList } from './fact-list.js';

interface SubmittedProps {
  readonly submission: Submission;
  readonly late: boolean;
  /** Once it is known; what was handed in is read meanwhile. */
  readonly detail: TaskDetail | undefined;
}

/** What the lead handed in, with its documents, and what was wrong with it the last time. */
export function Submitted({ submission, late, detail }: SubmittedProps) {
  const words = useWords();
  const printed = usePrinted();
  const returned = (detail?.row.submissions ?? []).filter(({ outcome }) => outcome === 'returned');
  const { nameOf } = useAgencies();
  const { evidence, result, submittedAt, unsettledChildren, missingInputs } = submission;
  return (
    <section className="side" aria-labelledby="handed-in">
      <h3 id="handed-in">{words.decisions.submitted}</h3>
      <p className="sentence">{result}</p>
      <FactList
        facts={[
          [
            words.decisions.submittedAt,
            `${printed.moment(submittedAt)}${late ? ` (${words.decisions.cameLate})` : ''}`,
          ],
          [
            words.decisions.unsettled,
            unsettledChildren && `${unsettledChildren.taskIds.length}: ${unsettledChildren.reason}`,
          ],
          [
            words.decisions.missingInputs,
            missingInputs?.map(({ coordinatorId }) => nameOf(coordinatorId)).join(', '),
          ],
          ...returned.map(
            ({ answeredAt, submittedAt: at, returnReason }) =>
              [
                words.decisions.earlier,
                `${printed.moment(answeredAt ?? at)}: ${returnReason ?? ''}`,
              ] as const,
          ),
        ]}
      />
      <h4>{words.decisions.evidence}</h4>
      {evidence.length > 0 ? (
        <EvidenceList evidence={evidence} />
      ) : (
        <p className="note">{words.decisions.noEvidence}</p>
      )}
    </section>
  );
}

interface AskedProps {
  readonly request: ExtensionRequest;
  readonly dueOn: string | undefined;
  readonly detail: TaskDetail | undefined;
}

/** Which day the lead asks for and why, and how far it has come. */
export function Asked({ request, dueOn, detail }: AskedProps) {
  const words = useWords();
  const printed = usePrinted();
  const { newDueOn, reason, document, requestedAt, late } = request;
  const last = detail?.row.progress.at(-1);
  return (
    <section className="side" aria-labelledby="asked">
      <h3 id="asked">{words.decisions.asked}</h3>
      <FactList
        facts={[
          [words.decisions.newDueOn, <strong key="day">{printed.weekday(newDueOn)}</strong>],
          [words.decisions.currentDueOn, dueOn && printed.weekday(dueOn)],
          [words.decisions.reason, reason],
          [words.decisions.document, document.words],
          [
            words.decisions.requestedAt,
            `${printed.moment(requestedAt)}${late ? ` (${words.decisions.cameLate})` : ''}`,
          ],
          [
            words.task.reports(detail?.row.progress.length ?? 0),
            last && `${printed.moment(last.at)}: ${last.result}`,
          ],
        ]}
      />
    </section>
  );
}
