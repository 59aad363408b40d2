import { getAuditSummaryOptions, getIntegrityOptions } from '@dondoc/api/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { usePrinted } from '../../day/day.js';
import { NumberCard } from '../../figures/number-card.js';
import { useWords } from '../../words/language.js';
import { useTrailFilter } from './trail-filter.js';

const CORRECTED = 'RecordCorrected';

/** Sự kiện, ghi nhận muộn, đính chính, kết quả toàn vẹn; the first three are as many as their lists have. */
export function TrailNumbers() {
  const words = useWords();
  const printed = usePrinted();
  const { address, filter } = useTrailFilter();
  const { late: _, ...all } = filter;
  const summary = useQuery({ ...getAuditSummaryOptions({ query: all }), placeholderData: keepPreviousData });
  const corrected = useQuery({
    ...getAuditSummaryOptions({ query: { ...all, type: CORRECTED } }),
    placeholderData: keepPreviousData,
  });
  const integrity = useQuery(getIntegrityOptions());
  const to = (narrowed: { readonly late?: string; readonly type?: string } = {}) => {
    const query = new URLSearchParams(address);
    for (const name of ['after', 'late']) query.delete(name);
    for (const [name, value] of Object.entries(narrowed)) query.set(name, value);
    return `/trail?${query.toString()}`;
  };
  if (!summary.data) return null;
  const { events, recordedLate } = summary.data;
  const found = integrity.data;
  return (
    <ul className="numbers">
      <NumberCard label={words.trail.events}>
        <Link className="figure" to={to()}>
          {printed.count(events)}
        </Link>
      </NumberCard>
      <NumberCard label={words.trail.recordedLate} tone={recordedLate > 0 ? 'soon' : undefined}>
        <Link className="figure" to={to({ late: 'true' })}>
          {printed.count(recordedLate)}
        </Link>
      </NumberCard>
      {corrected.data && (
        <NumberCard label={words.trail.corrections}>
          <Link className="figure" to={to({ type: CORRECTED })}>
            {printed.count(corrected.data.events)}
          </Link>
        </NumberCard>
      )}
      {found && (
        <NumberCard
          label={words.trail.integrity}
          tone={found.damaged > 0 ? 'late' : undefined}
          note={
            found.state === 'not-here'
              ? words.trail.notHere
              : words.trail.checked(printed.count(found.checked - found.damaged), printed.count(found.total))
          }
        >
          {found.damaged > 0 ? words.trail.damaged(found.damaged) : words.trail.integrityStates[found.state]}
        </NumberCard>
      )}
    </ul>
  );
}
