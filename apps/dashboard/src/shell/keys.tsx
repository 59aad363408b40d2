import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../words/language.js';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** After `g`. */
const PLACES = [
  { key: 'v', path: '/inbox', word: 'inbox' },
  { key: 't', path: '/', word: 'status' },
  { key: 's', path: '/directives', word: 'directives' },
  { key: 'd', path: '/tasks', word: 'tasks' },
  { key: 'c', path: '/decisions', word: 'decisions' },
  { key: 'g', path: '/supervision', word: 'supervision' },
  { key: 'n', path: '/reminders', word: 'reminders' },
  { key: 'l', path: '/trail', word: 'trail' },
] as const;

/** A form beside the screen is not left by a key that was meant for it. */
const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null;

const placeOf = (key: string) => PLACES.find((place) => place.key === key)?.path;

const focusSearch = (): boolean => {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  field?.focus();
  return field !== null;
};

/** The keys that lead somewhere; `?` shows them. None works while somebody types. */
export function Keys() {
  const words = useWords();
  const go = useNavigate();
  const [isShown, setShown] = useState(false);

  useEffect(() => {
    let leader = false;
    const press = (event: KeyboardEvent) => {
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTyping(event.target) ||
        isInDialog(event.target)
      )
        return;
      const { key } = event;
      if (key === '?') setShown(true);
      else if (key === '/') {
        event.preventDefault();
        if (!focusSearch()) void go('/tasks');
      } else {
        const place = leader ? placeOf(key) : undefined;
        if (place !== undefined) void go(place);
        leader = key === 'g' && place === undefined;
        return;
      }
      leader = false;
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [go]);

  const rows: readonly (readonly [readonly string[], string])[] = [
    [['?'], words.keys.help],
    ...PLACES.map(({ key, word }) => [['g', key], words.keys[word]] as const),
    [['/'], words.keys.search],
    [['Tab', 'Enter', 'Esc'], words.keys.next],
  ];
  return (
    <Modal
      open={isShown}
      title={words.app.keys}
      footer={null}
      onCancel={() => setShown(false)}
      destroyOnHidden
    >
      <dl className="keys">
        {rows.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key, place) => (
                <span key={key}>
                  {place > 0 && keys[0] === 'g' && ` ${words.keys.then} `} <kbd>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
