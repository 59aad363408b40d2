import { CommandBody } from '../../command/command-body.js';
import { IsCalendarDay } from '../../command/validators.js';

/** Opens the period with this cut-off; the engine gives it by itself. */
export class OpenReportPeriod extends CommandBody {
  @IsCalendarDay() cutOffOn!: string;
}
