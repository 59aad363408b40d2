import { IsBoolean, IsIn } from 'class-validator';
import { CommandBody } from '../../command/command-body.js';
import { IsText, Optional } from '../../command/validators.js';
import { FOLLOW_UPS, type FollowUp } from '../recommendation.events.js';

export class AssessRecommendation extends CommandBody {
  @IsBoolean() satisfied!: boolean;

  @IsText() assessment!: string;

  /** What follows when it is not satisfied. */
  @Optional() @IsIn(FOLLOW_UPS) followUp?: FollowUp;
}
