import { CommandBody } from '../../command/command-body.js';
import { IsCalendarDay, IsText, Optional } from '../../command/validators.js';

/** The issuer asks for more; the clock of the deadline runs on unless a day is set. */
export class ReturnCompletion extends CommandBody {
  @IsText() reason!: string;

  /** The day for the rework, later than the deadline in force; it is signed, as every deadline is. */
  @Optional() @IsCalendarDay() reworkBy?: string;
}
