import { CommandBody } from '../../command/command-body.js';
import { IsCalendarDay, IsText } from '../../command/validators.js';

export class AnnounceSession extends CommandBody {
  /** What the agencies are asked to report on. */
  @IsText() outline!: string;

  @IsCalendarDay() scheduledOn!: string;
}
