import {
  CheckCircleOutlined,
  ExclamationCircleOutlined,
  MailOutlined,
  RightCircleOutlined,
} from '@ant-design/icons';
import type { RecommendationState } from '@dondoc/api';
import { recommendationLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';

const tones: Partial<Record<RecommendationState, string>> = {
  NotSatisfied: 'late',
  Contested: 'soon',
  Issued: 'soon',
  ReportedBack: 'soon',
  Satisfied: 'done',
  Closed: 'done',
};

const signs: Readonly<Record<string, typeof CheckCircleOutlined>> = {
  late: ExclamationCircleOutlined,
  soon: MailOutlined,
  done: CheckCircleOutlined,
  plain: RightCircleOutlined,
};

/** Where a recommendation stands, in words, with a sign beside the colour. */
export function RecommendationTag({ state }: { readonly state: RecommendationState }) {
  const { say } = useSpeech();
  const tone = tones[state] ?? 'plain';
  const Sign = signs[tone] ?? RightCircleOutlined;
  return (
    <span className={`tag ${tone}`}>
      <Sign aria-hidden /> {say(recommendationLabels[state])}
    </span>
  );
}
