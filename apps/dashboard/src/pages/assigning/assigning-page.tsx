import { useTitle } from '../../shell/title.js';
import { useWords } from '../../words/language.js';

/** Giao nhiệm vụ. */
export default function AssigningPage() {
  const words = useWords();
  useTitle(words.assigning.title);
  return <h1>{words.assigning.title}</h1>;
}
