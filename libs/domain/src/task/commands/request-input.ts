import { CommandBody } from '../../command/command-body.js';
import { IsCalendarDay, IsId, IsText } from '../../command/validators.js';

/** The lead asks a coordinating agency for its opinion. */
export class RequestInput extends CommandBody {
  @IsId() coordinatorId!: string;

  @IsText() question!: string;

  @IsCalendarDay() answerBy!: string;
}
