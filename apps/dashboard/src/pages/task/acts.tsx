import type { Offer, TaskAct } from '@dondoc/api';
import { Button, Space } from 'antd';
import { useActDrawerAhead } from '../../acts/lazy-act-drawer.js';
import { actLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';

interface ActsProps {
  readonly commands: readonly Offer[];
  /** What the engine puts first; absent where this reader only waits. */
  readonly next: TaskAct | undefined;
  /** A past day is shown: its buttons would act on the present. */
  readonly isPast: boolean;
  readonly onAct: (act: TaskAct) => void;
}

/** The acts that the engine allows, the next one largest; the closed ones say why. */
export function Acts({ commands, next, isPast, onAct }: ActsProps) {
  useActDrawerAhead();
  const { words, say } = useSpeech();
  const acts = commands.filter((offer) => offer.open).map(({ command }) => command);
  const open = next ? [next, ...acts.filter((act) => act !== next)] : acts;
  const closed = commands.filter((offer) => !offer.open);
  return (
    <section aria-labelledby="acts" className="not-printed">
      <h2 id="acts">{words.task.acts}</h2>
      {isPast ? (
        <p className="note">{words.task.pastDay}</p>
      ) : open.length === 0 ? (
        <p className="note">{words.task.noActs}</p>
      ) : (
        <Space wrap>
          {open.map((act) => (
            <Button
              key={act}
              size={act === next ? 'large' : 'middle'}
              type={act === next ? 'primary' : 'default'}
              danger={act === 'WithdrawTask'}
              onClick={() => onAct(act)}
            >
              {say(actLabels[act])}
            </Button>
          ))}
        </Space>
      )}
      {!isPast && closed.length > 0 && (
        <details className="note">
          <summary>{words.task.closedActs}</summary>
          <dl className="closed-acts">
            {closed.map((offer) => (
              <div key={offer.command}>
                <dt>{say(actLabels[offer.command])}</dt>
                <dd>{!offer.open && say(offer.sentence)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
