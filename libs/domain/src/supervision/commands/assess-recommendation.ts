import { IsBoolean, IsIn } from 'class-validator';
import { CommandBody } from '../../command/command-body.js';
import { IsText, Optional } from '../../command/validators.js';

export const FOLLOW_UPS = ['new-recommendation', 'question-at-session', 're-supervision'] as const;

export class AssessRecommendation extends CommandBody {
  @IsBoolean() satisfied!: boolean;

  @IsText() assessment!: string;

  /** What follows when it is not satisfied: a new recommendation, a question at the session (chất vấn), or supervision again. */
  @Optional() @IsIn(FOLLOW_UPS) followUp?: (typeof FOLLOW_UPS)[number];
}
