import { IsIn } from 'class-validator';
import { CommandBody } from '../../command/command-body.js';
import { IsId, Optional } from '../../command/validators.js';
import { FOLLOW_UPS, type FollowUp } from '../recommendation.events.js';

/** What became of a recommendation that was not satisfied: the one thing that its kind names. */
export class RecordFollowUp extends CommandBody {
  @IsIn(FOLLOW_UPS) followUp!: FollowUp;

  /** The new recommendation. */
  @Optional() @IsId() recommendationId?: string;

  /** The session that supervises again, or in which the question was recorded. */
  @Optional() @IsId() sessionId?: string;

  @Optional() @IsId() questionId?: string;
}
