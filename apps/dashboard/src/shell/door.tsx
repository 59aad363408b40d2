import type { ReactNode } from 'react';
import { useWords } from '../words/language.js';
import { LanguageSwitch } from './language-switch.js';
import { AppearanceSwitch } from './appearance.js';
import { useTitle } from './title.js';

interface DoorProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** The page before anybody is signed in. */
export function Door({ title, children }: DoorProps) {
  const words = useWords();
  useTitle(title);
  return (
    <div className="door">
      <header>
        <p className="door-name">{words.app.name}</p>
        <LanguageSwitch />
        <AppearanceSwitch />
      </header>
      <main id="content">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
