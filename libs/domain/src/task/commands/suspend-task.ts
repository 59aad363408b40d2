import { IsIn } from 'class-validator';
import { CommandBody } from '../../command/command-body.js';
import { IsCalendarDay, IsText } from '../../command/validators.js';

/** The issuer lets the work rest. */
export class SuspendTask extends CommandBody {
  @IsText() reason!: string;

  /** When the suspension is looked at again. */
  @IsCalendarDay() reviewOn!: string;

  /** Whether the days until the work goes on are added to the deadline. */
  @IsIn(['stops', 'runs']) clock!: 'stops' | 'runs';
}
