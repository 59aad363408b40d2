import { refusal } from '@dondoc/event-sourcing';

/** Nothing waits for this key of the view. Details: view, key. */
export const nothingParked = refusal<{ view: string; key: string }>('nothing-parked', 'lifecycle', () => ({
  vi: 'Không có sự kiện nào đang chờ xử lý cho dòng này; hãy xem lại danh sách đang chờ.',
  en: 'No event waits for this row; look at the list of what waits again.',
}));

/** Another event waits first for this key. Details: view, key, index (of the one that does). */
export const otherEventParked = refusal<{ view: string; key: string; index: number }>(
  'other-event-parked',
  'lifecycle',
  ({ index }) => ({
    vi: `Sự kiện đang chờ đầu tiên của dòng này là số ${index}; chỉ bỏ qua được sự kiện đó.`,
    en: `Event ${index} is the first that waits for this row; only that one can be skipped.`,
  }),
);

/** The period ends before it begins. */
export const failedPeriodReversed = refusal('failed-period-reversed', 'rule', () => ({
  vi: 'Mốc kết thúc trước mốc bắt đầu; hãy đổi lại failedFrom và failedTo.',
  en: 'The period ends before it begins; exchange failedFrom and failedTo.',
}));
