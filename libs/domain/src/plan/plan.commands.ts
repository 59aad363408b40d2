import { command, type Command } from '../command/command.js';
import { EXAMPLE, EXAMPLE_SIGNING } from '../command/examples.js';
import { yearOf } from '../document/issue-day.js';
import { IssuePlan } from './commands/issue-plan.js';
import { issuePlan } from './decisions/issue-plan.js';
import { plan } from './plan.state.js';

export const planCommands: readonly Command[] = [
  command({
    name: 'IssuePlan',
    summary: { vi: 'Ban hành kế hoạch', en: 'Issue a plan' },
    aggregate: plan,
    body: IssuePlan,
    route: { collection: 'plans' },
    authority: 'required',
    decision: issuePlan,
    takesNumber: ({ issuerId, issuedOn, number }) => ({
      agencyId: issuerId,
      year: yearOf(issuedOn),
      printed: number,
      kind: 'plan',
    }),
    example: {
      issuerId: EXAMPLE.department,
      number: '1404/KH-SNV',
      issuedOn: '2020-04-15',
      summary: 'Kế hoạch thực hiện Chủ đề năm 2020 của Sở Nội vụ',
      directiveIds: [EXAMPLE.directive],
      items: [
        { label: '1', content: 'Xây dựng cơ quan, đơn vị văn hóa', clauseIds: [EXAMPLE.clause] },
        { label: '6', content: 'Thực hiện Chỉ thị 19', basis: [{ words: 'Chỉ thị 19 của Thành ủy' }] },
      ],
      provenance: 'article',
      signing: { ...EXAMPLE_SIGNING, signedOn: '2020-04-15' },
    },
  }),
];
