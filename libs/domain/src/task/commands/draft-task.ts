import type { DeadlineSpec } from '../../deadline/deadline-spec.js';
import { IsDeadline } from '../../command/bodies/deadline.body.js';
import { ExpectedProductBody } from '../../command/bodies/expected-product.body.js';
import { VisibilityBody } from '../../command/bodies/visibility.body.js';
import { CommandBody } from '../../command/command-body.js';
import { IdList, Nested } from '../../command/nested.js';
import { IsCalendarDay, IsId, IsText, Optional } from '../../command/validators.js';
import { PROVENANCES, type ExpectedProduct, type Provenance, type Visibility } from '../../record/record.js';
import { IsIn } from 'class-validator';
import { SOURCE_KINDS, type SourceKind } from '../task.events.js';

/** Số đến, ngày đến. */
export class ArrivalBody {
  @IsText() number!: string;

  @IsCalendarDay() on!: string;
}

/** The last day that a law allows. */
export class LegalLimitBody {
  @IsCalendarDay() lastOn!: string;

  /** The words that cite the law. */
  @IsText() words!: string;
}

/** Where the task comes from; at least one of a directive, a plan, recommendations, an inspection and a registered document. */
export class TaskSourceBody {
  @Optional() @IsId() directiveId?: string;

  @Optional() @IsId() clauseId?: string;

  @Optional() @IsId() planId?: string;

  @Optional() @IsId() planItemId?: string;

  @Optional() @IsId() documentId?: string;

  /** What the document is: bút phê on an incoming document, thông báo kết luận, kiến nghị cử tri. */
  @Optional() @IsIn(SOURCE_KINDS) sourceKind?: SourceKind;

  /** Under which number and when the document with the routing note came in. */
  @Optional() @Nested(() => ArrivalBody) arrival?: ArrivalBody;

  @Optional() @IdList({ max: 50 }) recommendationIds?: string[];

  /** An inspection whose conclusion is signed. */
  @Optional() @IsId() inspectionId?: string;

  /** A reporting obligation, of one period of which it is the report. */
  @Optional() @IsId() obligationId?: string;
}

/** Writes a task down without assigning it. */
export class DraftTask extends CommandBody {
  @IsId() issuerId!: string;

  /** Chủ trì. */
  @IsId() leadId!: string;

  /** Phối hợp. */
  @Optional() @IdList({ max: 200 }) coordinatorIds?: string[];

  /** Tổng hợp. */
  @Optional() @IsId() consolidatorId?: string;

  @IsText() content!: string;

  @Nested(() => ExpectedProductBody) expectedProduct!: ExpectedProduct;

  @IsDeadline() deadline!: DeadlineSpec;

  @Nested(() => TaskSourceBody) source!: TaskSourceBody;

  /** No deadline of the task reaches beyond it. */
  @Optional() @Nested(() => LegalLimitBody) legalLimit?: LegalLimitBody;

  @Optional() @IsId() parentTaskId?: string;

  /** The post of the issuing agency that follows the task. */
  @Optional() @IsId() trackingPostId?: string;

  /** The human number of the task. */
  @Optional() @IsText() reference?: string;

  @Optional() @Nested(() => VisibilityBody) visibility?: Visibility;

  @Optional() @IsIn(PROVENANCES) provenance?: Provenance;
}
