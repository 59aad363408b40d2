import { IsIn } from 'class-validator';
import { IsDeadline } from '../../command/bodies/deadline.body.js';
import { ExpectedProductBody } from '../../command/bodies/expected-product.body.js';
import { VisibilityBody } from '../../command/bodies/visibility.body.js';
import { CommandBody } from '../../command/command-body.js';
import { IdList, Nested } from '../../command/nested.js';
import { IsId, IsText, Optional } from '../../command/validators.js';
import type { DeadlineSpec } from '../../deadline/deadline-spec.js';
import { PROVENANCES, type ExpectedProduct, type Provenance, type Visibility } from '../../record/record.js';

/** The lead passes a part of its task on to an agency under it. */
export class DelegateSubtask extends CommandBody {
  @IsId() leadId!: string;

  @IsText() content!: string;

  @Nested(() => ExpectedProductBody) expectedProduct!: ExpectedProduct;

  @IsDeadline() deadline!: DeadlineSpec;

  @Optional() @IdList({ max: 200 }) coordinatorIds?: string[];

  /** The post of the delegating agency that follows the part. */
  @Optional() @IsId() trackingPostId?: string;

  @Optional() @IsText() reference?: string;

  /** Who may see it; as the whole task unless given. */
  @Optional() @Nested(() => VisibilityBody) visibility?: Visibility;

  @Optional() @IsIn(PROVENANCES) provenance?: Provenance;
}
