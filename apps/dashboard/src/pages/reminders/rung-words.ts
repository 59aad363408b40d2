import { useWords } from '../../words/language.js';

/** `T-3` in words: *trước hạn 3 ngày làm việc*. */
export const useRungWords = () => {
  const words = useWords();
  return (rung: string): string => {
    const days = Number(rung.slice(1));
    if (days === 0) return words.reminders.onTheDay;
    return days < 0 ? words.reminders.before(-days) : words.reminders.after(days);
  };
};
