import { useEffect } from 'react';
import { useWords } from '../words/language.js';

/** Names the browser's tab after the screen. */
export const useTitle = (title: string): void => {
  const words = useWords();
  useEffect(() => {
    document.title = `${title} · ${words.app.name}`;
  }, [title, words]);
};
