import { useTitle } from '../../shell/title.js';
import { useWords } from '../../words/language.js';

/** Lịch sử xử lý. */
export default function TrailPage() {
  const words = useWords();
  useTitle(words.trail.title);
  return <h1>{words.trail.title}</h1>;
}
