import { Button } from 'antd';
import { language, useSpeech } from '../words/language.js';

/** One click to the other language, named in that language. */
export function LanguageSwitch() {
  const { language: chosen, words } = useSpeech();
  const other = chosen === 'vi' ? 'en' : 'vi';
  return (
    <Button type="text" lang={other} onClick={() => language.set(other)}>
      {words.app.otherLanguage}
    </Button>
  );
}
