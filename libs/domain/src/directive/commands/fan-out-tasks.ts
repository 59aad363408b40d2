import { IsIn } from 'class-validator';
import { IsDeadline } from '../../command/bodies/deadline.body.js';
import { ExpectedProductBody } from '../../command/bodies/expected-product.body.js';
import { VisibilityBody } from '../../command/bodies/visibility.body.js';
import { CommandBody } from '../../command/command-body.js';
import { IdList, Nested, NestedList } from '../../command/nested.js';
import { IsId, IsText, Optional } from '../../command/validators.js';
import type { DeadlineSpec } from '../../deadline/deadline-spec.js';
import { PROVENANCES, type ExpectedProduct, type Provenance, type Visibility } from '../../record/record.js';

/** One lead, and what is said to it in other words than to the others. */
export class FanOutItem {
  @IsId() leadId!: string;

  /** The human task number. */
  @Optional() @IsText() reference?: string;

  /** Instead of the common content. */
  @Optional() @IsText() content?: string;
}

export class FanOutTasks extends CommandBody {
  /** The clause of the directive that is assigned. */
  @Optional() @IsId() clauseId?: string;

  @IsText() content!: string;

  @Nested(() => ExpectedProductBody) expectedProduct!: ExpectedProduct;

  @IsDeadline() deadline!: DeadlineSpec;

  @Optional() @IdList() recommendationIds?: string[];

  /** The task under which they all stand. */
  @Optional() @IsId() parentTaskId?: string;

  /** The agency that puts the results together (cơ quan tổng hợp). */
  @Optional() @IsId() consolidatorId?: string;

  @Optional() @IdList() coordinatorIds?: string[];

  /** The post that follows the tasks. */
  @Optional() @IsId() trackingPostId?: string;

  /** Why the assignment is entered late. */
  @Optional() @IsText() lateReason?: string;

  @Optional() @Nested(() => VisibilityBody) visibility?: Visibility;

  @Optional() @IsIn(PROVENANCES) provenance?: Provenance;

  @NestedList(() => FanOutItem, { min: 1 }) items!: FanOutItem[];
}
