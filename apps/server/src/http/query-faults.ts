import type { Fault } from '@dondoc/runtime';
import type { z } from 'zod';

const said = (en: string, vi: string) => ({ error: en, params: { vi: `Giá trị phải ${vi}.` } });

/** What our own checks of a query ask for, in both languages: the options of `refine`. */
export const must = {
  beDay: said('must be a day that exists, YYYY-MM-DD', 'là một ngày có thật, ghi theo dạng YYYY-MM-DD'),
  beMoment: said(
    'must be a moment with its offset',
    'là thời điểm kèm múi giờ, ví dụ 2020-09-14T16:00:00+07:00',
  ),
  beDayOrMoment: said(
    'must be a day or a moment with its offset',
    'là một ngày có thật hoặc thời điểm kèm múi giờ',
  ),
  beWholeNumber: said('must be a whole number', 'là số nguyên không âm'),
  beCursor: said('must be the `next` of a page', 'là `next` của một trang kết quả'),
  lieBetween: (low: number, high: number) =>
    said(`must lie between ${low} and ${high}`, `từ ${low} đến ${high}`),
};

const FALLBACK = 'Giá trị không đúng quy định; hãy kiểm tra lại tham số này.';

const viOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'custom':
      return String(issue.params?.['vi'] ?? FALLBACK);
    case 'invalid_value':
      return `Giá trị phải là một trong các giá trị: ${issue.values.join(', ')}.`;
    case 'too_big':
      if (issue.origin === 'array') return `Giá trị phải có tối đa ${issue.maximum} mục.`;
      return `Giá trị phải có tối đa ${issue.maximum} ký tự.`;
    case 'invalid_type':
      return 'Giá trị phải là một chuỗi ký tự; mỗi tham số chỉ nêu một lần.';
    case 'invalid_format':
      return 'Giá trị phải là mã định danh UUID viết bằng chữ thường.';
    default:
      return FALLBACK;
  }
};

/** What is wrong with a query, parameter by parameter. */
export const queryFaults = (issues: readonly z.core.$ZodIssue[]): readonly Fault[] =>
  issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys')
      return [{ path: issue.path.join('.'), sentence: { vi: viOf(issue), en: issue.message } }];
    const sentence = {
      vi: 'Không có tham số này; hãy bỏ đi.',
      en: 'there is no such parameter; leave it out',
    };
    return issue.keys.map((path) => ({ path, sentence }));
  });
