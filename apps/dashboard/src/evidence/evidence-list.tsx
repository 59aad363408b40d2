import type { EvidenceKept } from '@dondoc/api';
import { usePrinted } from '../day/day.js';
import { printSize } from '../day/printed.js';
import { useSpeech } from '../words/language.js';
import './evidence-list.css';

/** Documents that prove a result: number, day, title, and the fingerprint by which the file can be told from another. */
export function EvidenceList({ evidence }: { readonly evidence: readonly EvidenceKept[] }) {
  const { language, words } = useSpeech();
  const printed = usePrinted();
  if (evidence.length === 0) return null;
  return (
    <ul className="evidence-list">
      {evidence.map(({ sha256, title, documentNumber, documentOn, citation, mediaType, size }) => (
        <li key={sha256}>
          <p>
            <strong>{documentNumber ?? citation ?? title ?? words.act.evidence}</strong>
            {documentOn && `, ${printed.day(documentOn)}`}
          </p>
          {title && (documentNumber ?? citation) && <p>{title}</p>}
          <p className="note">
            {mediaType}, {printSize(size, language)}
          </p>
          <p className="note">
            SHA-256 <code className="fingerprint">{sha256}</code>
          </p>
        </li>
      ))}
    </ul>
  );
}
