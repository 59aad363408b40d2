import { useTitle } from '../../shell/title.js';
import { useWords } from '../../words/language.js';

/** Sổ văn bản giao việc. */
export default function DirectivesPage() {
  const words = useWords();
  useTitle(words.directives.title);
  return <h1>{words.directives.title}</h1>;
}
