import { Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { useSpeech } from '../../words/language.js';
import type { Sentence } from '@dondoc/api';

type Offer<Act extends string> =
  | { readonly command: Act; readonly label: Sentence; readonly open: true }
  | { readonly command: Act; readonly label: Sentence; readonly open: false; readonly sentence: Sentence };

interface OfferedProps<Act extends string> {
  readonly label: string;
  readonly offers: readonly Offer<Act>[];
  readonly onAct: (act: Act) => void;
  /** Never the largest button. */
  readonly aside?: readonly Act[];
  /** What else may be done, of other screens. */
  readonly more?: ReactNode;
  /** What a closed act can be replaced by. */
  readonly wayOut?: (act: Act) => ReactNode;
}

/** The acts that the engine allows, the next one largest; the closed ones say why, and what may be done instead. */
export function Offered<Act extends string>({
  label,
  offers,
  onAct,
  aside = [],
  more,
  wayOut = () => null,
}: OfferedProps<Act>) {
  const { words, say } = useSpeech();
  const open = offers.filter((offer) => offer.open);
  const closed = offers.filter((offer) => !offer.open);
  const next = open.find(({ command }) => !aside.includes(command));
  return (
    <div role="group" aria-label={label} className="offered not-printed">
      {open.length === 0 && !more ? (
        <p className="note">{words.supervision.noActs}</p>
      ) : (
        <Space wrap>
          {open.map((offer) => (
            <Button
              key={offer.command}
              size={offer === next ? 'large' : 'middle'}
              type={offer === next ? 'primary' : 'default'}
              onClick={() => onAct(offer.command)}
            >
              {say(offer.label)}
            </Button>
          ))}
          {more}
        </Space>
      )}
      {closed.length > 0 && (
        <details className="note">
          <summary>{words.supervision.closedActs}</summary>
          <dl className="closed-acts">
            {closed.map((offer) => (
              <div key={offer.command}>
                <dt>{say(offer.label)}</dt>
                <dd>
                  {!offer.open && say(offer.sentence)} {wayOut(offer.command)}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
