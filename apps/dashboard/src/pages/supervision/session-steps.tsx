import type { SessionDetail } from '@dondoc/api';
import { usePrinted } from '../../day/day.js';
import { sessionLabels } from '../../words/supervision-labels.js';
import { useSpeech } from '../../words/language.js';
import { daysOfSteps, followUpOf, SESSION_STEPS, stepsOf, stepsReached } from './stages.js';

/** The course of a session: each step with its day, then how far its recommendations are followed up. */
export function SessionSteps({ session }: { readonly session: SessionDetail }) {
  const { words, say } = useSpeech();
  const printed = usePrinted();
  const { follows, ended, total } = followUpOf(session);
  const cameOn = daysOfSteps(session);
  const reached = stepsReached(session.state);
  const steps = [
    ...stepsOf(session).map((state) => {
      const place = SESSION_STEPS.indexOf(state);
      const day = cameOn.get(state);
      return {
        name: say(sessionLabels[state]),
        note: day && printed.day(day),
        done: place < reached,
        current: !follows && place === reached - 1,
      };
    }),
    {
      name: words.supervision.followUp,
      note: follows ? words.supervision.closedOf(session.recommendations.Closed, total) : undefined,
      done: ended,
      current: follows && !ended,
    },
    {
      name: session.state === 'ReSupervised' ? say(sessionLabels.ReSupervised) : words.supervision.ended,
      note: undefined,
      done: ended,
      current: ended,
    },
  ];
  return (
    <ol className="session-steps" aria-label={words.supervision.steps}>
      {steps.map(({ name, note, done, current }, place) => (
        <li key={name} className={done ? 'done' : ''} {...(current && { 'aria-current': 'step' as const })}>
          <span className="step-sign" aria-hidden>
            {done ? '✓' : place + 1}
          </span>
          <span>{name}</span>
          <span className="note">{note ?? (done ? '' : '–')}</span>
        </li>
      ))}
    </ol>
  );
}
