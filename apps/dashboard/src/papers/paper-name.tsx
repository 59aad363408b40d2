import type { Paper } from '@dondoc/api';
import { Link } from 'react-router';
import { usePrinted } from '../day/day.js';

/** A document by number, day and summary; one of the register of directives leads there. */
export function PaperName({ paper }: { readonly paper: Paper | undefined }) {
  const printed = usePrinted();
  if (!paper) return <>…</>;
  const { kind, id, number, issuedOn, summary } = paper;
  return (
    <>
      {kind === 'directive' ? <Link to={`/directives/${id}`}>{number}</Link> : <strong>{number}</strong>},{' '}
      {printed.day(issuedOn)}. <span className="note">{summary}</span>
    </>
  );
}
