import { CommandBody } from '../../command/command-body.js';
import { IsText } from '../../command/validators.js';

/** A notice has changed the calendar: the deadline in force is worked out again. */
export class RecalculateDeadline extends CommandBody {
  /** The version of the calendar that the notice made. */
  @IsText() calendarVersion!: string;
}
