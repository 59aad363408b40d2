import { useTitle } from '../../shell/title.js';
import { useWords } from '../../words/language.js';

/** Chờ xác nhận và gia hạn. */
export default function DecisionsPage() {
  const words = useWords();
  useTitle(words.decisions.title);
  return <h1>{words.decisions.title}</h1>;
}
