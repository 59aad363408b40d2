import { QuestionCircleOutlined } from '@ant-design/icons';
import type { CitedDocument, Paper } from '@dondoc/api';
import { useWords } from '../words/language.js';
import { PaperLink } from './paper-link.js';

interface CitationsProps {
  readonly basis: readonly CitedDocument[];
  /** What the reader may see of what the citations resolve to. */
  readonly cites: readonly Paper[];
}

/** What a paper rests on: the words of each citation, and the paper that they mean where it is known. */
export function Citations({ basis, cites }: CitationsProps) {
  const words = useWords();
  if (basis.length === 0) return <p className="note">{words.papers.noBasis}</p>;
  const known = new Map(cites.map((paper) => [paper.id, paper]));
  return (
    <ul className="reports">
      {basis.map((citation, place) => {
        const paper = citation.documentId === undefined ? undefined : known.get(citation.documentId);
        return (
          <li key={`${place} ${citation.words}`}>
            {paper && citation.words.includes(paper.number) ? (
              <PaperLink paper={paper} words={citation.words} />
            ) : (
              <>
                {citation.words}{' '}
                {paper ? (
                  <PaperLink paper={paper} />
                ) : (
                  <span className={citation.documentId === undefined ? 'tag soon' : 'tag plain'}>
                    <QuestionCircleOutlined />{' '}
                    {citation.documentId === undefined ? words.papers.unresolved : words.papers.hidden}
                  </span>
                )}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
