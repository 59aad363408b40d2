import { useEffect, useState } from 'react';

const PAUSE_MS = 250;

/** A text once no key has been struck for a moment, so that not every letter is asked for. */
export const useLater = (text: string): string => {
  const [later, setLater] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setLater(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return later;
};
