import type { Submission } from '@dondoc/api';
import { usePrinted } from '../../day/day.js';

/** Documents by number, day and title; of the file, the beginning of its fingerprint. */
export function EvidenceList({ evidence }: { readonly evidence: Submission['evidence'] }) {
  const printed = usePrinted();
  if (evidence.length === 0) return null;
  return (
    <ul>
      {evidence.map(({ sha256, title, documentNumber, documentOn, citation }) => (
        <li key={sha256}>
          {[documentNumber ?? citation, documentOn && printed.day(documentOn), title]
            .filter(Boolean)
            .join(', ')}{' '}
          <code title={sha256}>{sha256.slice(0, 12)}…</code>
        </li>
      ))}
    </ul>
  );
}
