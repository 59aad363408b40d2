import { onCalendar } from '../calendar/on-calendar.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { command, type Command } from '../command/command.js';
import { EXAMPLE, EXAMPLE_SIGNING } from '../command/examples.js';
import { yearOf } from '../document/issue-day.js';
import { FanOutTasks } from './commands/fan-out-tasks.js';
import { IssueDirective } from './commands/issue-directive.js';
import { fanOutTasks } from './decisions/fan-out-tasks.js';
import { issueDirective } from './decisions/issue-directive.js';
import { directive } from './directive.state.js';

const collection = 'directives';

export const directiveCommands = ({ calendar }: { calendar: WorkingCalendar }): readonly Command[] => [
  command({
    name: 'IssueDirective',
    summary: { vi: 'Ban hành văn bản chỉ đạo', en: 'Issue a directive' },
    aggregate: directive,
    body: IssueDirective,
    route: { collection },
    authority: 'required',
    decision: issueDirective,
    takesNumber: ({ issuerId, issuedOn, number }) => ({
      agencyId: issuerId,
      year: yearOf(issuedOn),
      printed: number,
      kind: 'directive',
    }),
    example: {
      issuerId: EXAMPLE.city,
      number: '1043/QĐ-UBND',
      issuedOn: '2020-03-24',
      summary: 'Ban hành Kế hoạch thực hiện Chủ đề năm 2020',
      theme: 'Năm đẩy mạnh hoạt động văn hóa và xây dựng nếp sống văn minh đô thị',
      basis: [{ words: 'Kết luận 527-KL/TU ngày 06/12/2019' }],
      clauses: [{ label: 'II.1', content: 'Xây dựng Đề án văn hóa công vụ' }],
      provenance: 'public',
      signing: EXAMPLE_SIGNING,
    },
  }),
  command({
    name: 'FanOutTasks',
    summary: { vi: 'Giao nhiệm vụ cho nhiều cơ quan', en: 'Assign a task to many agencies' },
    aggregate: directive,
    body: FanOutTasks,
    route: { collection, act: 'fan-out-tasks' },
    authority: 'required',
    decision: onCalendar(calendar, fanOutTasks),
    example: {
      clauseId: EXAMPLE.clause,
      content: 'Tự kiểm tra và báo cáo việc thi hành văn hóa công vụ',
      expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
      deadline: { kind: 'period', count: 20, unit: 'working', from: 'issued', quote: '20 ngày làm việc' },
      recommendationIds: [EXAMPLE.recommendation],
      parentTaskId: EXAMPLE.task,
      consolidatorId: EXAMPLE.department,
      items: [
        { leadId: EXAMPLE.districtOne, reference: 'D01' },
        { leadId: EXAMPLE.districtTwo, reference: 'D02' },
      ],
      signing: { ...EXAMPLE_SIGNING, documentId: EXAMPLE.directive, signedOn: '2020-08-14' },
    },
  }),
];
