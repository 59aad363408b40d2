import { listPapersOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../words/language.js';
import { PaperLink } from './paper-link.js';

/** The way out of a number that is taken: the paper that holds it, as far as the reader may see it. */
export function TakenNumber({ documentId }: { readonly documentId: string }) {
  const words = useWords();
  const { data } = useQuery(listPapersOptions({ query: { ids: [documentId] } }));
  const holder = data?.items[0];
  if (!holder) return null;
  return (
    <p>
      {words.papers.openTaken}: <PaperLink paper={holder} />. {words.papers.openTakenHint}
    </p>
  );
}
