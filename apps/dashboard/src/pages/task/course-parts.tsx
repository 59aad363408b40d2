import type { TaskDetail } from '@dondoc/api';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { PaperName } from '../../papers/paper-name.js';
import { usePapers } from '../../papers/use-papers.js';
import { useWords } from '../../words/language.js';

type TaskRow = TaskDetail['row'];

/** Why the lead asked for another, whom it proposed, and what the issuer answered. */
export function DisputeText({ dispute }: { readonly dispute: TaskRow['disputes'][number] }) {
  const words = useWords();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const { reason, proposedAgencyId, outcome, answeredAt, answerReason } = dispute;
  const answers = { upheld: words.task.upheld, reassigned: words.task.reassigned };
  return (
    <>
      {reason}
      {proposedAgencyId && ` (${words.act.proposedAgency}: ${nameOf(proposedAgencyId)})`}
      {outcome && (
        <p className="note">
          {[answers[outcome], answeredAt && printed.moment(answeredAt)].filter(Boolean).join(', ')}
          {answerReason && `: ${answerReason}`}
        </p>
      )}
    </>
  );
}

/** From whom to whom, and the papers of the hand-over. */
export function HandOverText({ of }: { readonly of: NonNullable<TaskRow['handOvers']>[number] }) {
  const words = useWords();
  const { nameOf } = useAgencies();
  const { party, fromAgencyId, toAgencyId, minutes, consent } = of;
  const roles = { lead: words.task.lead, issuer: words.task.issuer, coordinator: words.task.coordinators };
  return (
    <>
      {roles[party]}: {nameOf(fromAgencyId)} → {nameOf(toAgencyId)}
      <p className="note">
        {words.task.minutes}: {minutes.words}
        {consent && `; ${words.task.consent}: ${consent.words}`}
      </p>
    </>
  );
}

/** The paper by which another task took the place of this one, and why. */
export function SupersessionText({ of }: { readonly of: NonNullable<TaskRow['supersession']> }) {
  const { documentId, reason } = of;
  const paperOf = usePapers([documentId]);
  return (
    <>
      <PaperName paper={paperOf(documentId)} />
      {reason && <p className="note">{reason}</p>}
    </>
  );
}
