import { IsBoolean, IsIn } from 'class-validator';
import { IsText, Optional } from '../../command/validators.js';
import { FOLLOW_UPS, type FollowUp } from '../recommendation.events.js';
import { AddresseesBody } from './addressees.body.js';

/** Judges what came in: of all addressees that reported back, or of some. */
export class AssessRecommendation extends AddresseesBody {
  @IsBoolean() satisfied!: boolean;

  @IsText() assessment!: string;

  /** What follows when it is not satisfied. */
  @Optional() @IsIn(FOLLOW_UPS) followUp?: FollowUp;
}
