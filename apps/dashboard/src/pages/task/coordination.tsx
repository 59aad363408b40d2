import type { CoordinationInput, TaskDetail } from '@dondoc/api';
import { useAgencies } from '../../agency/agencies.js';
import { useDay, usePrinted } from '../../day/day.js';
import { EvidenceList } from '../../evidence/evidence-list.js';
import { useWords } from '../../words/language.js';

function Input({ input }: { readonly input: CoordinationInput }) {
  const words = useWords();
  const printed = usePrinted();
  const { day } = useDay();
  const { nameOf } = useAgencies();
  const { coordinatorId, question, answerBy, answeredAt, outcome, content, document, evidence } = input;
  const silent = answerBy !== undefined && answerBy < day ? words.task.noOpinion : words.task.awaited;
  const outcomes = {
    submitted: content,
    refused: `${words.task.refusedInput}: ${input.refusalReason ?? ''}`,
  };
  return (
    <li>
      <p>
        <strong>{nameOf(coordinatorId)}</strong>: {outcome ? outcomes[outcome] : silent}
        {answeredAt && `, ${printed.moment(answeredAt)}`}
      </p>
      <p className="note">
        {question ?? words.task.spokeUp}
        {answerBy && ` (${words.task.answerBy} ${printed.day(answerBy)})`}
        {document && `. ${document.words}`}
      </p>
      {evidence && evidence.length > 0 && <EvidenceList evidence={evidence} />}
    </li>
  );
}

/** What coordinating agencies were asked and what they said; silence is no opinion and no consent. */
export function Coordination({ detail: { task, row } }: { readonly detail: TaskDetail }) {
  const words = useWords();
  const { nameOf } = useAgencies();
  const heard = new Set(row.inputs.map(({ coordinatorId }) => coordinatorId));
  const unheard = task.coordinatorIds.filter((id) => !heard.has(id));
  if (row.inputs.length + unheard.length === 0) return null;
  return (
    <section aria-labelledby="coordination">
      <h2 id="coordination">{words.task.coordination}</h2>
      <ol className="reports">
        {row.inputs.map((input) => (
          <Input key={`${input.eventId ?? ''} ${input.answerEventId ?? ''}`} input={input} />
        ))}
        {unheard.map((id) => (
          <li key={id}>
            <p>
              <strong>{nameOf(id)}</strong>: {words.task.notAsked}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
