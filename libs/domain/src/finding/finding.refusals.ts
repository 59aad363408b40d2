import { refusal } from '@dondoc/event-sourcing';

/** No finding has this id. */
export const findingUnknown = refusal('finding-unknown', 'missing', () => ({
  vi: 'Không tìm thấy nội dung cần rà soát này; hãy kiểm tra lại đường dẫn.',
  en: 'There is no such finding; check the address.',
}));

/** There is one finding for each crossing. */
export const findingRaisedAlready = refusal('finding-raised-already', 'lifecycle', () => ({
  vi: 'Nội dung cần rà soát này đã được ghi; hãy mở nội dung đó.',
  en: 'This finding was raised already; open it.',
}));

/** The two records do not contradict each other, or do not any more. */
export const crossingDoesNotStand = refusal('crossing-does-not-stand', 'rule', () => ({
  vi: 'Hai hồ sơ được nêu không trái nhau, hoặc không còn trái nhau, nên không có gì cần rà soát.',
  en: 'The two records do not contradict each other, or do so no longer; there is nothing to look into.',
}));

/** The engine finds what crossed; people settle it. */
export const findingBySystemOnly = refusal('finding-by-system-only', 'authority', () => ({
  vi: 'Nội dung cần rà soát do hệ thống tự phát hiện; người dùng ghi kết quả xử lý.',
  en: 'Findings are raised by the system itself; people settle them.',
}));

/** Whoever answers for the subject settles the finding. */
export const findingOwnerOnly = refusal('finding-owner-only', 'authority', () => ({
  vi: 'Chỉ cơ quan giao nhiệm vụ, chủ thể giám sát hoặc cơ quan phụ trách kết luận thanh tra được ghi kết quả rà soát; hãy báo cơ quan đó.',
  en: 'Only the agency that issued the task, the supervising body, or who carries the inspection on settles this finding; turn to it.',
}));

/** It was looked into before. */
export const findingSettledAlready = refusal('finding-settled-already', 'lifecycle', () => ({
  vi: 'Nội dung này đã được rà soát xong; hãy xem kết quả đã ghi.',
  en: 'This finding was settled already; see what was noted.',
}));
