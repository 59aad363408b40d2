import { lifecycleLabels, printDay } from '@dondoc/domain';
import type { TaskLine } from '@dondoc/views';
import { stringify } from 'csv-stringify/sync';

/** As the official appendix names them. */
const COLUMNS = [
  'STT',
  'Số/ký hiệu',
  'Ngày',
  'Nội dung',
  'Chủ trì',
  'Phối hợp',
  'Thời hạn gốc',
  'Thời hạn được duyệt',
  'Sản phẩm',
  'Kết quả',
  'Tình trạng',
  'Số ngày quá hạn',
  'Nguyên nhân',
  'Ghi chú',
];

const PROVENANCE = { article: 'Theo bài báo', public: 'Công khai', illustrative: 'Minh họa' } as const;

const RETURNED = 'Bị yêu cầu bổ sung';

const LATE: readonly string[] = ['Overdue', 'SubmittedLate', 'CompletedLate'];

const dayOrNothing = (day: string | undefined): string => (day === undefined ? '' : printDay(day));

const cells = (task: TaskLine, place: number, nameOf: (agencyId: string) => string): readonly string[] => {
  const { timeliness, expectedProduct, provenance } = task;
  const marks = [provenance && PROVENANCE[provenance], task.returned ? RETURNED : undefined];
  const late = timeliness !== undefined && LATE.includes(timeliness.kind);
  const number = [task.directiveNumber, task.clauseLabel].filter(Boolean);
  return [
    String(place + 1),
    number.join(', ') || (task.reference ?? ''),
    dayOrNothing(task.directiveIssuedOn ?? task.issuedOn),
    task.content,
    nameOf(task.leadId),
    task.coordinatorIds.map(nameOf).join('; '),
    dayOrNothing(task.originalDueOn),
    dayOrNothing(task.dueOn),
    'none' in expectedProduct ? '' : `${expectedProduct.kind} gửi ${expectedProduct.addressedTo}`,
    task.result ?? '',
    lifecycleLabels[task.lifecycle].vi,
    late ? String(timeliness.calendarDays ?? '') : '',
    task.difficulties ?? task.lateReason ?? '',
    [...marks, task.withdrawalReason].filter(Boolean).join('; '),
  ];
};

const options = { escape_formulas: true, record_delimiter: 'windows' } as const;

/**
 * The register, a line each, as a file that a spreadsheet opens with its Vietnamese letters; a text that would run as a formula there is
 * escaped. Days late are calendar days, as in the words of the list. It is written page by page, so that others are answered in between.
 */
export const taskSheetFile = async (
  pages: AsyncIterable<readonly TaskLine[]> | Iterable<readonly TaskLine[]>,
  nameOf: (agencyId: string) => string,
): Promise<string> => {
  const parts = [stringify([COLUMNS], { ...options, bom: true })];
  let written = 0;
  for await (const items of pages) {
    const from = written;
    parts.push(
      stringify(
        items.map((task, place) => cells(task, from + place, nameOf)),
        options,
      ),
    );
    written += items.length;
  }
  return parts.join('');
};
