import { CitationBody } from '../../command/bodies/citation.body.js';
import { CommandBody } from '../../command/command-body.js';
import { Nested } from '../../command/nested.js';
import { IsCalendarDay, IsId } from '../../command/validators.js';
import type { Citation } from '../../record/record.js';

/** The agency goes into another; each of several that merge gives its own, citing the same paper. */
export class MergeAgency extends CommandBody {
  /** It exists on that day: registered for it, or one that goes on. */
  @IsId() successorId!: string;

  /** The first day on which the agency exists no more. */
  @IsCalendarDay() effectiveOn!: string;

  @Nested(() => CitationBody) basis!: Citation;
}
