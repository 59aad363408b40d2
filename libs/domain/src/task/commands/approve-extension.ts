import { CommandBody } from '../../command/command-body.js';
import { IsCalendarDay, Optional } from '../../command/validators.js';

/** The issuer grants what was asked, or an earlier day. */
export class ApproveExtension extends CommandBody {
  /** The day granted; the day asked for unless given. */
  @Optional() @IsCalendarDay() newDueOn?: string;
}
