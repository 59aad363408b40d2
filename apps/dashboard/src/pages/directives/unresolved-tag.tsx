import { QuestionCircleOutlined } from '@ant-design/icons';
import type { DirectiveLine } from '@dondoc/api';
import { useWords } from '../../words/language.js';

/** How many citations name a paper that is in no register, and in which words. */
export function UnresolvedTag({ directive }: { readonly directive: DirectiveLine }) {
  const words = useWords();
  if (directive.unresolvedCitations === 0) return <>0</>;
  return (
    <>
      <span className="tag soon">
        <QuestionCircleOutlined /> {directive.unresolvedCitations}
      </span>
      <ul className="cited note">
        {directive.basis
          .filter(({ documentId }) => documentId === undefined)
          .map((citation, place) => (
            <li key={place}>
              <span className="only-heard">{words.papers.unresolved}: </span>
              {citation.words}
            </li>
          ))}
      </ul>
    </>
  );
}
