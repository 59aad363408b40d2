import { getReminderOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answered } from '../../states/states.js';
import { useSpeech } from '../../words/language.js';

/** Xem vì sao gửi: asked for once it is opened. */
export function Why({ id }: { readonly id: string }) {
  const { words, say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const reminder = useQuery({ ...getReminderOptions({ path: { id } }), enabled: isOpen });
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.reminders.why}</summary>
      {isOpen && (
        <Answered of={reminder}>
          {({ why }) => (
            <ul>
              {why.map((step) => (
                <li key={step.vi}>{say(step)}</li>
              ))}
            </ul>
          )}
        </Answered>
      )}
    </details>
  );
}
