import type { DaysByAgency, LaterFigures, Rate } from './figures.js';

/** What stands before the second chapter. */
export const startOfOctober = (language: 'vi' | 'en'): readonly string[] => [
  '',
  {
    vi: 'Ba tuần tiếp theo (minh họa): văn bản bị thay thế, ủy quyền hết hạn, kiến nghị bị đề nghị xem xét lại.',
    en: 'The three weeks that follow (illustrative): a directive is replaced, a mandate expires, a recommendation is contested.',
  }[language],
];

/** What a leader sees at the end of it. */
export const endOfOctober = (
  { tasks, cells, onTimeRate, debts }: LaterFigures,
  language: 'vi' | 'en',
): readonly string[] => {
  const of = ({ onTime, of: all }: Rate) => `${onTime}/${all}`;
  const { completedOnTime, completedLate, openInTime, openOverdue, openNoDeadline } = cells;
  const { Superseded: superseded = 0, Withdrawn: withdrawn = 0 } = tasks.byLifecycle;
  const owedBy = (days: DaysByAgency, unit: string) =>
    Object.entries(days)
      .map(([agency, { workingDays, tasks: over }]) => `${agency} ${workingDays} (${over} ${unit})`)
      .join(', ');
  return {
    vi: [
      '',
      `Lãnh đạo xem, đến hết ngày 16/10/2020 (mọi cấp): ${tasks.total} nhiệm vụ, ngoài ra ${superseded} đã thay thế, ${withdrawn} đã thu hồi; hoàn thành đúng hạn ${completedOnTime}, quá hạn ${completedLate}; chưa hoàn thành trong hạn ${openInTime}, quá hạn ${openOverdue}, không thời hạn ${openNoDeadline}.`,
      `Tỷ lệ đúng hạn theo thời hạn được duyệt ${of(onTimeRate.approved)}, theo thời hạn gốc ${of(onTimeRate.original)}. Số liệu tại ngày 26/9/2020 vẫn như trên.`,
      `Ngày làm việc chờ xác nhận, theo cơ quan giao: ${owedBy(debts.office, 'nhiệm vụ')}; ý kiến phối hợp trễ: ${owedBy(debts.inputs, 'nhiệm vụ')}.`,
    ],
    en: [
      '',
      `Leadership sees, to the end of 16 October 2020 (all levels): ${tasks.total} tasks, and ${superseded} superseded, ${withdrawn} withdrawn; completed on time ${completedOnTime}, late ${completedLate}; open in time ${openInTime}, overdue ${openOverdue}, without deadline ${openNoDeadline}.`,
      `On-time rate against approved deadlines ${of(onTimeRate.approved)}, against original ones ${of(onTimeRate.original)}. The figures of 26 September 2020 are still as told above.`,
      `Working days that submissions lay, by the office that assigned: ${owedBy(debts.office, 'tasks')}; that inputs were late: ${owedBy(debts.inputs, 'tasks')}.`,
    ],
  }[language];
};
