import { useTitle } from '../../shell/title.js';
import { useWords } from '../../words/language.js';

/** Văn bản. */
export default function DirectivePage() {
  const words = useWords();
  useTitle(words.directive.title);
  return <h1>{words.directive.title}</h1>;
}
