import type { Paper } from '@dondoc/api';
import { Link, useSearchParams } from 'react-router';
import { paperAddress } from './paper-address.js';

interface PaperLinkProps {
  readonly paper: Pick<Paper, 'kind' | 'id' | 'number'>;
}

/** A paper of any register by its number, and the way to it. */
export function PaperLink({ paper }: PaperLinkProps) {
  const [address] = useSearchParams();
  return <Link to={paperAddress(paper, address.get('asOf'))}>{paper.number}</Link>;
}
