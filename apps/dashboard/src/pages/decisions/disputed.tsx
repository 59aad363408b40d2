import type { Dispute } from '@dondoc/api';
import { useAgencies } from '../../agency/agencies.js';
import { usePrinted } from '../../day/day.js';
import { useWords } from '../../words/language.js';
import { FactList } from './fact-list.js';

/** Why the lead asks that another agency get the task, and which. */
export function Disputed({ dispute }: { readonly dispute: Dispute }) {
  const words = useWords();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const { reason, proposedAgencyId, disputedAt } = dispute;
  return (
    <section className="side" aria-labelledby="asked">
      <h3 id="asked">{words.decisions.asked}</h3>
      <FactList
        facts={[
          [words.decisions.reason, reason],
          [words.act.proposedAgency, proposedAgencyId && nameOf(proposedAgencyId)],
          [words.decisions.requestedAt, printed.moment(disputedAt)],
        ]}
      />
    </section>
  );
}
