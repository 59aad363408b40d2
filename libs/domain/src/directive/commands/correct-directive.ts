import { IsIn } from 'class-validator';
import { CommandBody } from '../../command/command-body.js';
import { NestedList } from '../../command/nested.js';
import { IsId, IsText, Optional } from '../../command/validators.js';
import { CORRECTED_PARTS } from '../directive.events.js';

/** Words that were wrong, and what they should be. */
export class CorrectionBody {
  @IsIn(CORRECTED_PARTS) part!: (typeof CORRECTED_PARTS)[number];

  /** With the part *clause*. */
  @Optional() @IsId() clauseId?: string;

  @IsText() was!: string;

  @IsText() is!: string;
}

/** Errors of form are put right (đính chính). */
export class CorrectDirective extends CommandBody {
  /** The letter that corrects. */
  @IsId() documentId!: string;

  @NestedList(() => CorrectionBody, { min: 1 }) corrections!: CorrectionBody[];

  @IsText() reason!: string;
}
