import type { Paper } from '@dondoc/api';
import { Link, useSearchParams } from 'react-router';
import { paperAddress } from './paper-address.js';

interface PaperLinkProps {
  readonly paper: Pick<Paper, 'kind' | 'id' | 'number'>;
  /** What it is called here; its number where nothing is given. */
  readonly words?: string;
}

/** A paper of any register by its number, and the way to it. */
export function PaperLink({ paper, words }: PaperLinkProps) {
  const [address] = useSearchParams();
  return <Link to={paperAddress(paper, address.get('asOf'))}>{words ?? paper.number}</Link>;
}
