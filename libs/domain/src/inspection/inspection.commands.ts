import { command, type Command } from '../command/command.js';
import { EXAMPLE, EXAMPLE_SIGNING } from '../command/examples.js';
import { ConcludeInspection } from './commands/conclude-inspection.js';
import { DirectImplementation } from './commands/direct-implementation.js';
import { DraftInspectionConclusion } from './commands/draft-inspection-conclusion.js';
import { EndInspection } from './commands/end-inspection.js';
import { FollowUpInspection } from './commands/follow-up-inspection.js';
import { ProposeImplementingDirective } from './commands/propose-implementing-directive.js';
import { PublishInspectionConclusion } from './commands/publish-inspection-conclusion.js';
import { RecordInspectionTask } from './commands/record-inspection-task.js';
import { concludeInspection } from './decisions/conclude-inspection.js';
import { directImplementation } from './decisions/direct-implementation.js';
import { draftInspectionConclusion } from './decisions/draft-inspection-conclusion.js';
import { endInspection } from './decisions/end-inspection.js';
import { followUpInspection } from './decisions/follow-up-inspection.js';
import { proposeImplementingDirective } from './decisions/propose-implementing-directive.js';
import { publishInspectionConclusion } from './decisions/publish-inspection-conclusion.js';
import { recordInspectionTask } from './decisions/record-inspection-task.js';
import { inspectionActLabels as labels } from './inspection.labels.js';
import { inspection } from './inspection.state.js';

const collection = 'inspections';

export const inspectionCommands: readonly Command[] = [
  command({
    name: 'DraftInspectionConclusion',
    summary: { vi: 'Ghi dự thảo kết luận thanh tra', en: 'Record the draft conclusion of an inspection' },
    aggregate: inspection,
    body: DraftInspectionConclusion,
    route: { collection },
    authority: 'optional',
    decision: draftInspectionConclusion,
    example: {
      inspectingBodyId: EXAMPLE.council,
      superiorId: EXAMPLE.city,
      inspectedAgencyIds: [EXAMPLE.department],
      tier: 'province',
      subject: 'Thanh tra việc thực hiện quy định về văn hóa công vụ',
      decisionDocumentId: EXAMPLE.document,
      provenance: 'illustrative',
    },
  }),
  command({
    name: 'ConcludeInspection',
    summary: labels.ConcludeInspection,
    aggregate: inspection,
    body: ConcludeInspection,
    route: { collection, act: 'conclude' },
    authority: 'required',
    decision: concludeInspection,
    example: {
      documentId: EXAMPLE.document,
      proposal: 'Giao các đơn vị khắc phục trong quý IV',
      signing: EXAMPLE_SIGNING,
    },
  }),
  command({
    name: 'PublishInspectionConclusion',
    summary: labels.PublishInspectionConclusion,
    aggregate: inspection,
    body: PublishInspectionConclusion,
    route: { collection, act: 'publish' },
    authority: 'none',
    decision: publishInspectionConclusion,
    example: { place: 'Cổng thông tin điện tử của cơ quan thanh tra' },
  }),
  command({
    name: 'ProposeImplementingDirective',
    summary: { vi: 'Trình đề xuất chỉ đạo thực hiện kết luận', en: 'Propose the implementing directive' },
    aggregate: inspection,
    body: ProposeImplementingDirective,
    route: { collection, act: 'propose-directive' },
    authority: 'none',
    decision: proposeImplementingDirective,
    example: {},
  }),
  command({
    name: 'DirectImplementation',
    summary: labels.DirectImplementation,
    aggregate: inspection,
    body: DirectImplementation,
    route: { collection, act: 'direct' },
    authority: 'required',
    decision: directImplementation,
    example: { documentId: EXAMPLE.directive, signing: EXAMPLE_SIGNING },
  }),
  command({
    name: 'RecordInspectionTask',
    summary: { vi: 'Ghi nhận nhiệm vụ theo kết luận thanh tra', en: 'Record a task from the conclusion' },
    aggregate: inspection,
    body: RecordInspectionTask,
    route: { collection, act: 'record-task' },
    authority: 'none',
    decision: recordInspectionTask,
    example: { taskId: EXAMPLE.task },
  }),
  command({
    name: 'FollowUpInspection',
    summary: labels.FollowUpInspection,
    aggregate: inspection,
    body: FollowUpInspection,
    route: { collection, act: 'follow-up' },
    authority: 'none',
    decision: followUpInspection,
    example: { result: 'Các đơn vị đã khắc phục 3/4 nội dung', documentId: EXAMPLE.document },
  }),
  command({
    name: 'EndInspection',
    summary: labels.EndInspection,
    aggregate: inspection,
    body: EndInspection,
    route: { collection, act: 'end' },
    authority: 'optional',
    decision: endInspection,
    example: { reason: 'Kết luận đã được thực hiện xong' },
  }),
];
