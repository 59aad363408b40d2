import { useTitle } from '../../shell/title.js';
import { useWords } from '../../words/language.js';

/** Nhắc việc, đôn đốc. */
export default function RemindersPage() {
  const words = useWords();
  useTitle(words.reminders.title);
  return <h1>{words.reminders.title}</h1>;
}
