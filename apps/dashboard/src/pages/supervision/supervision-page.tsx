import { useTitle } from '../../shell/title.js';
import { useWords } from '../../words/language.js';

/** Giám sát. */
export default function SupervisionPage() {
  const words = useWords();
  useTitle(words.supervision.title);
  return <h1>{words.supervision.title}</h1>;
}
