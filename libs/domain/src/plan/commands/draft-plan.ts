import { IsIn } from 'class-validator';
import { VisibilityBody } from '../../command/bodies/visibility.body.js';
import { CommandBody } from '../../command/command-body.js';
import { IdList, Nested, NestedList } from '../../command/nested.js';
import { IsId, IsText, Optional } from '../../command/validators.js';
import { PROVENANCES, type Provenance, type Visibility } from '../../record/record.js';
import { NotApplicableBody, PlanItemBody } from './issue-plan.js';

/** A plan before it has a number. */
export class DraftPlan extends CommandBody {
  @IsId() issuerId!: string;

  @IsText() summary!: string;

  /** The directives that the plan carries out. */
  @IdList({ min: 1 }) directiveIds!: string[];

  @NestedList(() => PlanItemBody, { min: 1 }) items!: PlanItemBody[];

  @Optional() @NestedList(() => NotApplicableBody) notApplicable?: NotApplicableBody[];

  /** Who may see it, as a draft and once it is issued. */
  @Optional() @Nested(() => VisibilityBody) visibility?: Visibility;

  @Optional() @IsIn(PROVENANCES) provenance?: Provenance;
}
