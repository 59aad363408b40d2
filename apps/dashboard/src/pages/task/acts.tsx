import type { Offer, TaskAct } from '@dondoc/api';
import { Button, Space } from 'antd';
import { GRAVE, NEXT_FIRST } from '../../acts/act-fields.js';
import { actLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';

interface ActsProps {
  readonly commands: readonly Offer[];
  /** A past day is shown: its buttons would act on the present. */
  readonly isPast: boolean;
  readonly onAct: (act: TaskAct) => void;
}

/** The acts that the engine allows, the next one largest; the closed ones say why. */
export function Acts({ commands, isPast, onAct }: ActsProps) {
  const { words, say } = useSpeech();
  const open = NEXT_FIRST.filter((act) => commands.some((offer) => offer.open && offer.command === act));
  const closed = commands.filter((offer) => !offer.open);
  const next = open.find((act) => !GRAVE.includes(act));
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
