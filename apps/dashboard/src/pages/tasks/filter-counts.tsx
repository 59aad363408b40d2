import type { StatusSummary } from '@dondoc/api';
import { Link, useSearchParams } from 'react-router';
import { usePrinted } from '../../day/day.js';
import { COUNTED } from '../../figures/kinds.js';
import { timelinessLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';

/** How many tasks of the filter stand in each band; each count narrows the list to its own tasks. */
export function FilterCounts({ summary: { byTimeliness } }: { readonly summary: StatusSummary }) {
  const { say } = useSpeech();
  const printed = usePrinted();
  const [address] = useSearchParams();
  const narrowed = (kind: string) => {
    const query = new URLSearchParams(address);
    for (const name of ['cursor', 'page', 'counted']) query.delete(name);
    query.set('timeliness', kind);
    return `/tasks?${query.toString()}`;
  };
  return (
    <ul className="counts">
      {COUNTED.filter((kind) => byTimeliness[kind] > 0).map((kind) => (
        <li key={kind}>
          {say(timelinessLabels[kind])}{' '}
          <Link
            to={narrowed(kind)}
            className="figure"
            aria-label={`${say(timelinessLabels[kind])}: ${printed.count(byTimeliness[kind])}`}
          >
            {printed.count(byTimeliness[kind])}
          </Link>
        </li>
      ))}
    </ul>
  );
}
