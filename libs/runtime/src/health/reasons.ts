import type { Sentence } from '@dondoc/event-sourcing';
import { addressless } from '../journal/addressless.js';
import type { HealthReason } from './reason.js';

const said = (en: string, vi: string, words: string | undefined): Sentence => {
  const end = words === undefined || words === '' ? '.' : `: ${addressless(words)}`;
  return { vi: `${vi}${end}`, en: `${en}${end}` };
};

const whole = (seconds: number) => Math.round(seconds);

export const storeUnreachable = (words: string): HealthReason => ({
  part: 'store',
  code: 'store-unreachable',
  blocks: true,
  reason: said('the end of the log cannot be read', 'không đọc được cuối nhật ký sự kiện', words),
});

export const storeDropped = (words: string, seconds: number): HealthReason => ({
  part: 'store',
  code: 'store-dropped',
  blocks: true,
  reason: said('the subscription to the cluster is gone', 'mất kết nối theo dõi cụm lưu sự kiện', words),
  seconds: whole(seconds),
});

export const viewsStopped = (words: string | undefined): HealthReason => ({
  part: 'views',
  code: 'views-stopped',
  blocks: true,
  reason: said('the views are applied no further', 'dữ liệu xem không được cập nhật nữa', words),
});

export const viewsBehind = (events: number, seconds: number, words: string | undefined): HealthReason => ({
  part: 'views',
  code: 'views-behind',
  blocks: true,
  reason: said(
    `the views are behind by ${events} events, for ${whole(seconds)} s`,
    `dữ liệu xem chậm ${events} sự kiện, đã ${whole(seconds)} giây`,
    words,
  ),
  events,
  seconds: whole(seconds),
});

export const rowsParked = (rows: number): HealthReason => ({
  part: 'views',
  code: 'rows-parked',
  blocks: false,
  reason: said(`${rows} rows wait for an operator`, `${rows} bản ghi chờ người vận hành xử lý`, undefined),
  rows,
});

export const followerDropped = (part: string, words: string | undefined): HealthReason => ({
  part,
  code: 'follower-dropped',
  blocks: true,
  reason: said(
    `${part} does not follow the log any more`,
    `${part} không còn theo dõi nhật ký sự kiện`,
    words,
  ),
});

export const followerBehind = (part: string, events: number, seconds: number): HealthReason => ({
  part,
  code: 'follower-behind',
  blocks: false,
  reason: said(
    `${part} is behind by ${events} events, for ${whole(seconds)} s`,
    `${part} chậm ${events} sự kiện, đã ${whole(seconds)} giây`,
    undefined,
  ),
  events,
  seconds: whole(seconds),
});

export const queueTrouble = (state: 'away' | 'unfit', words: string, blocks: boolean): HealthReason => ({
  part: 'queue',
  code: `queue-${state}`,
  blocks,
  reason:
    state === 'away'
      ? said('the job queue cannot be reached', 'không kết nối được hàng đợi công việc', words)
      : said('the job queue cannot be used', 'hàng đợi công việc không dùng được', words),
});

export const diskLow = (freeBytes: number): HealthReason => {
  const mebibytes = Math.floor(freeBytes / 1024 / 1024);
  return {
    part: 'disk',
    code: 'disk-low',
    blocks: true,
    reason: said(`only ${mebibytes} MiB are free`, `đĩa chỉ còn ${mebibytes} MiB trống`, undefined),
    freeBytes,
  };
};

export const clockBehind = (seconds: number): HealthReason => ({
  part: 'clock',
  code: 'clock-behind',
  blocks: false,
  reason: said(
    `the log is ahead of this node's clock by ${whole(seconds)} s: this clock is wrong, or that of a node that wrote`,
    `nhật ký sự kiện đi trước đồng hồ của máy này ${whole(seconds)} giây: đồng hồ máy này hoặc máy đã ghi bị sai`,
    undefined,
  ),
  seconds: whole(seconds),
});

/** What raised an alarm and has no code of its own. */
export const alarmRaised = (part: string, words: string): HealthReason => ({
  part,
  code: part === 'store' ? 'store-alarm' : 'alarm',
  blocks: part === 'store' || part === 'engine',
  reason: said(`trouble with ${part}`, `có sự cố ở ${part}`, words),
});
