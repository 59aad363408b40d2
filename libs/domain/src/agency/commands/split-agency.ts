import { CitationBody } from '../../command/bodies/citation.body.js';
import { CommandBody } from '../../command/command-body.js';
import { IdList, Nested, NestedList, TextList } from '../../command/nested.js';
import { IsCalendarDay, IsId, Optional } from '../../command/validators.js';
import type { Citation } from '../../record/record.js';

/** What goes to one successor; at least one of them. */
export class AllocationBody {
  /** Areas, by their names. */
  @Optional() @TextList({ min: 1, max: 200 }) areas?: string[];

  /** Fields of work (lĩnh vực). */
  @Optional() @TextList({ min: 1, max: 200 }) fields?: string[];

  @Optional() @IdList({ min: 1, max: 200 }) postIds?: string[];

  @Optional() @IdList({ min: 1, max: 500 }) taskIds?: string[];
}

export class SuccessorBody {
  @IsId() agencyId!: string;

  @Nested(() => AllocationBody) allocation!: AllocationBody;
}

/** The agency ends and several take its place. */
export class SplitAgency extends CommandBody {
  @NestedList(() => SuccessorBody, { min: 2, max: 100 }) successors!: SuccessorBody[];

  /** The first day on which the agency exists no more. */
  @IsCalendarDay() effectiveOn!: string;

  @Nested(() => CitationBody) basis!: Citation;
}
