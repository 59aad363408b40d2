import type { Paper } from '@dondoc/api';
import { usePrinted } from '../day/day.js';
import { PaperLink } from './paper-link.js';

/** A document by number, day and summary, and the way to it. */
export function PaperName({ paper }: { readonly paper: Paper | undefined }) {
  const printed = usePrinted();
  if (!paper) return <>…</>;
  return (
    <>
      <PaperLink paper={paper} />, {printed.day(paper.issuedOn)}.{' '}
      <span className="note">{paper.summary}</span>
    </>
  );
}
