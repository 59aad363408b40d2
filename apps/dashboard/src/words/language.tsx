import type { Sentence } from '@dondoc/api';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { kept } from './kept-setting.js';
import { en } from './en.js';
import { vi, type Words } from './vi.js';

export type Language = 'vi' | 'en';

const words: Readonly<Record<Language, Words>> = { vi, en };

/** The language that this browser was last used in; Vietnamese at first. */
export const language = kept<Language>('dondoc.language', 'vi', ['vi', 'en']);

interface Speech {
  readonly language: Language;
  readonly words: Words;
  /** Chooses a sentence that comes in both languages. */
  readonly say: (sentence: Sentence) => string;
}

const speechOf = (chosen: Language): Speech => ({
  language: chosen,
  words: words[chosen],
  say: (sentence) => sentence[chosen],
});

const Spoken = createContext<Speech>(speechOf('vi'));

export const useSpeech = (): Speech => useContext(Spoken);

export const useWords = (): Words => useContext(Spoken).words;

export function SpeechProvider({ children }: { readonly children: ReactNode }) {
  const chosen = language.use();
  const speech = useMemo(() => speechOf(chosen), [chosen]);
  document.documentElement.lang = chosen;
  return <Spoken value={speech}>{children}</Spoken>;
}
