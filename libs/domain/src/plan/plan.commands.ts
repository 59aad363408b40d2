import { command, type Command } from '../command/command.js';
import { EXAMPLE, EXAMPLE_SIGNING } from '../command/examples.js';
import { yearOf } from '../document/issue-day.js';
import { ConcludePlan } from './commands/conclude-plan.js';
import { DraftPlan } from './commands/draft-plan.js';
import { IssueDraftedPlan } from './commands/issue-drafted-plan.js';
import { IssuePlan } from './commands/issue-plan.js';
import { ReplacePlan } from './commands/replace-plan.js';
import { ReviewPlan } from './commands/review-plan.js';
import { StartPlan } from './commands/start-plan.js';
import { concludePlan } from './decisions/conclude-plan.js';
import { draftPlan } from './decisions/draft-plan.js';
import { issueDraftedPlan } from './decisions/issue-drafted-plan.js';
import { issuePlan } from './decisions/issue-plan.js';
import { replacePlan } from './decisions/replace-plan.js';
import { reviewPlan } from './decisions/review-plan.js';
import { startPlan } from './decisions/start-plan.js';
import { planActLabels as labels } from './labels.js';
import { planDraft } from './plan-draft.state.js';
import { plan } from './plan.state.js';

const collection = 'plans';
const items = [
  { label: '1', content: 'Xây dựng cơ quan, đơn vị văn hóa', clauseIds: [EXAMPLE.clause] },
  { label: '6', content: 'Thực hiện Chỉ thị 19', basis: [{ words: 'Chỉ thị 19 của Thành ủy' }] },
];
const signing = { ...EXAMPLE_SIGNING, signedOn: '2020-04-15' };

export const planCommands: readonly Command[] = [
  command({
    name: 'IssuePlan',
    summary: { vi: 'Ban hành kế hoạch', en: 'Issue a plan' },
    aggregate: plan,
    body: IssuePlan,
    route: { collection },
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
      items,
      provenance: 'article',
      signing,
    },
  }),
  command({
    name: 'DraftPlan',
    summary: { vi: 'Soạn dự thảo kế hoạch', en: 'Draft a plan' },
    aggregate: planDraft,
    body: DraftPlan,
    route: { collection, act: 'draft', creates: true },
    authority: 'none',
    decision: draftPlan,
    example: {
      issuerId: EXAMPLE.department,
      summary: 'Kế hoạch thực hiện Chủ đề năm 2020 của Sở Nội vụ',
      directiveIds: [EXAMPLE.directive],
      items,
    },
  }),
  command({
    name: 'IssueDraftedPlan',
    summary: { vi: 'Ban hành dự thảo kế hoạch', en: 'Issue a draft of a plan' },
    aggregate: planDraft,
    body: IssueDraftedPlan,
    route: { collection, act: 'issue' },
    authority: 'required',
    decision: issueDraftedPlan,
    takesNumber: ({ issuerId, issuedOn, number }) => ({
      agencyId: issuerId,
      year: yearOf(issuedOn),
      printed: number,
      kind: 'plan',
    }),
    example: { issuerId: EXAMPLE.department, number: '1404/KH-SNV', issuedOn: '2020-04-15', signing },
  }),
  command({
    name: 'StartPlan',
    summary: labels.StartPlan,
    aggregate: plan,
    body: StartPlan,
    route: { collection, act: 'start' },
    authority: 'optional',
    decision: startPlan,
    example: { note: 'Họp triển khai ngày 20/4/2020.' },
  }),
  command({
    name: 'ReviewPlan',
    summary: labels.ReviewPlan,
    aggregate: plan,
    body: ReviewPlan,
    route: { collection, act: 'review' },
    authority: 'required',
    decision: reviewPlan,
    example: {
      result: 'Hoàn thành 3 trên 6 nội dung.',
      document: { words: 'Báo cáo 2210/BC-SNV' },
      signing,
    },
  }),
  command({
    name: 'ConcludePlan',
    summary: labels.ConcludePlan,
    aggregate: plan,
    body: ConcludePlan,
    route: { collection, act: 'conclude' },
    authority: 'required',
    decision: concludePlan,
    example: {
      result: 'Hoàn thành toàn bộ nội dung.',
      document: { words: 'Báo cáo 4410/BC-SNV' },
      signing,
    },
  }),
  command({
    name: 'ReplacePlan',
    summary: labels.ReplacePlan,
    aggregate: plan,
    body: ReplacePlan,
    route: { collection, act: 'replace' },
    authority: 'required',
    decision: replacePlan,
    example: { replacedById: EXAMPLE.plan, reason: 'Điều chỉnh theo văn bản mới.', signing },
  }),
];
