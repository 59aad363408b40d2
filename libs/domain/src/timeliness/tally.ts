import type { Sentence } from '@dondoc/event-sourcing';
import { timelinessKinds, type Timeliness, type TimelinessKind } from './timeliness.js';

/** The cells of the official report: hoàn thành (đúng hạn, quá hạn), chưa hoàn thành (trong hạn, quá hạn, không thời hạn). */
export interface Cells {
  readonly completedOnTime: number;
  readonly completedLate: number;
  readonly openInTime: number;
  readonly openOverdue: number;
  readonly openNoDeadline: number;
}

/** Tasks done on time out of those that are done or overdue. */
export interface OnTimeRate {
  readonly onTime: number;
  readonly of: number;
}

/** The cell that a kind counts in. Submitted late, not accepted yet: the task is open, and the deadline has passed. */
export const cellOf: Readonly<Record<TimelinessKind, keyof Cells>> = {
  NoDeadline: 'openNoDeadline',
  OnTrack: 'openInTime',
  DueSoon: 'openInTime',
  Overdue: 'openOverdue',
  SubmittedOnTime: 'openInTime',
  SubmittedLate: 'openOverdue',
  CompletedOnTime: 'completedOnTime',
  CompletedLate: 'completedLate',
  Paused: 'openInTime',
};

/** One task's timeliness; undefined (a draft, withdrawn, superseded) counts nowhere. */
type Counted = Pick<Timeliness, 'kind'> | undefined;

/** How many tasks there are of each kind; every kind is there, zeros included. */
export const byTimeliness = (list: Iterable<Counted>): Record<TimelinessKind, number> => {
  const counts = Object.fromEntries(timelinessKinds.map((kind) => [kind, 0])) as Record<
    TimelinessKind,
    number
  >;
  for (const each of list) if (each) counts[each.kind] += 1;
  return counts;
};

/** Sorts tasks into the official cells. */
export const cells = (list: Iterable<Counted>): Cells => {
  const counts = { completedOnTime: 0, completedLate: 0, openInTime: 0, openOverdue: 0, openNoDeadline: 0 };
  for (const each of list) if (each) counts[cellOf[each.kind]] += 1;
  return counts;
};

/** The on-time rate: on time ÷ (completed + open overdue). Give it tasks timed by their approved or by their original deadline. */
export const onTimeRate = (list: Iterable<Counted>): OnTimeRate => {
  const { completedOnTime, completedLate, openOverdue } = cells(list);
  return { onTime: completedOnTime, of: completedOnTime + completedLate + openOverdue };
};

/** Below so many tasks a percentage says nothing about an agency. */
const SMALLEST_RATED = 5;

/** The rate in percent, to one decimal; undefined for fewer than five tasks. */
export const ratePercentage = ({ onTime, of }: OnTimeRate): number | undefined =>
  of < SMALLEST_RATED ? undefined : Math.round((onTime / of) * 1000) / 10;

/** The rate with its formula and its n, as it stands under every figure. */
export const explainRate = (rate: OnTimeRate): Sentence => {
  const percentage = ratePercentage(rate);
  const fraction = `${rate.onTime}/${rate.of}`;
  return {
    vi: `Tỷ lệ đúng hạn = đúng hạn ÷ (hoàn thành + chưa hoàn thành quá hạn) = ${fraction}${
      percentage === undefined
        ? `; không tính tỷ lệ khi dưới ${SMALLEST_RATED} nhiệm vụ`
        : ` = ${percentage.toFixed(1).replace('.', ',')} %`
    }`,
    en: `On-time rate = on time ÷ (completed + open overdue) = ${fraction}${
      percentage === undefined ? `; no rate below ${SMALLEST_RATED} tasks` : ` = ${percentage.toFixed(1)} %`
    }`,
  };
};
