import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  LockOutlined,
  StopOutlined,
  ThunderboltOutlined,
} from '@ant-design/icons';
import type { DirectiveOnDay, DirectiveStatus } from '@dondoc/api';
import {
  confidentialityLabels,
  directiveLabels,
  directiveMarkLabels,
  urgencyLabels,
} from '../../words/directive-labels.js';
import { useSpeech } from '../../words/language.js';

const tones: Readonly<Record<DirectiveStatus, readonly [string, typeof CheckCircleOutlined]>> = {
  Draft: ['plain', ClockCircleOutlined],
  Issued: ['plain', ClockCircleOutlined],
  InForce: ['done', CheckCircleOutlined],
  Replaced: ['late', StopOutlined],
  Recalled: ['late', StopOutlined],
  Expired: ['plain', StopOutlined],
};

type Tagged = Pick<DirectiveOnDay, 'status' | 'amendments' | 'corrections' | 'urgency' | 'confidentiality'>;

/** Where a directive stands and what its stamps say, in words, with a sign beside the colour. */
export function DirectiveTags({ directive }: { readonly directive: Tagged }) {
  const { say } = useSpeech();
  const { status, amendments, corrections, urgency, confidentiality } = directive;
  const [tone, Sign] = tones[status];
  return (
    <p className="tags">
      <span className={`tag ${tone}`}>
        <Sign aria-hidden /> {say(directiveLabels[status])}
      </span>{' '}
      {amendments.length > 0 && <span className="tag plain">{say(directiveMarkLabels.amended)}</span>}{' '}
      {corrections.length > 0 && <span className="tag plain">{say(directiveMarkLabels.corrected)}</span>}{' '}
      {urgency && (
        <span className="tag soon">
          <ThunderboltOutlined aria-hidden /> {say(urgencyLabels[urgency])}
        </span>
      )}{' '}
      {confidentiality && (
        <span className="tag late">
          <LockOutlined aria-hidden /> {say(confidentialityLabels[confidentiality])}
        </span>
      )}
    </p>
  );
}
