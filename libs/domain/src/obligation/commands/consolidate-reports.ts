import { EvidenceBody } from '../../command/bodies/evidence.body.js';
import { CommandBody } from '../../command/command-body.js';
import { NestedList } from '../../command/nested.js';
import { IsCalendarDay, IsText, Optional } from '../../command/validators.js';

/** Puts the reports of one period together. */
export class ConsolidateReports extends CommandBody {
  /** The cut-off of the period. */
  @IsCalendarDay() cutOffOn!: string;

  @IsText() result!: string;

  @NestedList(() => EvidenceBody, { max: 100 }) evidence!: EvidenceBody[];

  /** Why it is done although reports are missing. */
  @Optional() @IsText() missingReason?: string;
}
