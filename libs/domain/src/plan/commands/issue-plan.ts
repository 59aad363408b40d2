import { IsIn } from 'class-validator';
import { CitationBody } from '../../command/bodies/citation.body.js';
import { VisibilityBody } from '../../command/bodies/visibility.body.js';
import { CommandBody } from '../../command/command-body.js';
import { IdList, Nested, NestedList } from '../../command/nested.js';
import { IsCalendarDay, IsId, IsText, Optional } from '../../command/validators.js';
import { PROVENANCES, type Citation, type Provenance, type Visibility } from '../../record/record.js';

/** One piece of work of the plan (nội dung), and the clauses that it carries out. */
export class PlanItemBody {
  @IsText() label!: string;

  @IsText() content!: string;

  @Optional() @IdList() clauseIds?: string[];

  @Optional() @NestedList(() => CitationBody) basis?: Citation[];
}

/** A clause that does not concern the planning agency, and why. */
export class NotApplicableBody {
  @IsId() clauseId!: string;

  @IsText() reason!: string;
}

export class IssuePlan extends CommandBody {
  @IsId() issuerId!: string;

  /** The number as it is printed: `1404/KH-SNV`. */
  @IsText() number!: string;

  @IsCalendarDay() issuedOn!: string;

  @IsText() summary!: string;

  /** The directives that the plan carries out. */
  @IdList({ min: 1 }) directiveIds!: string[];

  @NestedList(() => PlanItemBody, { min: 1 }) items!: PlanItemBody[];

  @Optional() @NestedList(() => NotApplicableBody) notApplicable?: NotApplicableBody[];

  @Optional() @Nested(() => VisibilityBody) visibility?: Visibility;

  @Optional() @IsIn(PROVENANCES) provenance?: Provenance;
}
