import { CommandBody } from '../../command/command-body.js';
import { IsCalendarDay, IsText } from '../../command/validators.js';

/** No period is opened whose figures are closed after that day. */
export class EndObligation extends CommandBody {
  @IsCalendarDay() endsOn!: string;

  @IsText() reason!: string;
}
