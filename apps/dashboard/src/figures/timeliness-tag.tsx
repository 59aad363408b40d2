import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
  PauseCircleOutlined,
  SendOutlined,
} from '@ant-design/icons';
import type { Lifecycle, Timeliness, TimelinessKind } from '@dondoc/api';
import type { ReactNode } from 'react';
import { printDayMonth } from '../day/printed.js';
import { lifecycleLabels, timelinessLabels } from '../words/labels.js';
import { useSpeech } from '../words/language.js';

/** Never the colour alone: each kind has its sign and its words. */
const signs: Readonly<Record<TimelinessKind, ReactNode>> = {
  NoDeadline: <MinusCircleOutlined />,
  OnTrack: <ClockCircleOutlined />,
  DueSoon: <ClockCircleOutlined />,
  Overdue: <ExclamationCircleOutlined />,
  SubmittedOnTime: <SendOutlined />,
  SubmittedLate: <SendOutlined />,
  CompletedOnTime: <CheckCircleOutlined />,
  CompletedLate: <CheckCircleOutlined />,
  Paused: <PauseCircleOutlined />,
};

const tones: Readonly<Record<TimelinessKind, string>> = {
  NoDeadline: 'plain',
  OnTrack: 'plain',
  DueSoon: 'soon',
  Overdue: 'late',
  SubmittedOnTime: 'done',
  SubmittedLate: 'late',
  CompletedOnTime: 'done',
  CompletedLate: 'soon',
  Paused: 'plain',
};

interface TimelinessTagProps {
  readonly timeliness: Timeliness | undefined;
  readonly reviewOn?: string | undefined;
}

/** How a task stands to its deadline, in words. */
const useTimelinessText = () => {
  const { words, say } = useSpeech();
  return ({ kind, calendarDays }: Timeliness, reviewOn?: string): string => {
    if (kind === 'Overdue' && calendarDays !== undefined) return words.timeliness.overdueBy(calendarDays);
    if (kind === 'NoDeadline' && reviewOn !== undefined)
      return words.timeliness.noDeadlineReview(printDayMonth(reviewOn));
    return say(timelinessLabels[kind]);
  };
};

export function TimelinessTag({ timeliness, reviewOn }: TimelinessTagProps) {
  const textOf = useTimelinessText();
  if (!timeliness) return null;
  return (
    <span className={`tag ${tones[timeliness.kind]}`}>
      {signs[timeliness.kind]} {textOf(timeliness, reviewOn)}
    </span>
  );
}

export function LifecycleTag({ lifecycle }: { readonly lifecycle: Lifecycle }) {
  const { say } = useSpeech();
  return <span className="tag plain">{say(lifecycleLabels[lifecycle])}</span>;
}
