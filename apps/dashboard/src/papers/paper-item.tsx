import type { Paper } from '@dondoc/api';
import { usePrinted } from '../day/day.js';
import { useWords } from '../words/language.js';
import { PaperLink } from './paper-link.js';

/** A paper in a list: number, day, register and summary. */
export function PaperItem({ paper }: { readonly paper: Paper }) {
  const words = useWords();
  const printed = usePrinted();
  const register = {
    directive: words.papers.directives,
    plan: words.papers.plans,
    document: words.papers.documents,
  };
  return (
    <li>
      <PaperLink paper={paper} />, {printed.day(paper.issuedOn)}{' '}
      <span className="note">({register[paper.kind]})</span>
      <p className="note">{paper.summary}</p>
    </li>
  );
}
