import { CommandBody } from '../../command/command-body.js';
import { IsCalendarDay, IsId, IsText } from '../../command/validators.js';

export class RevokeAuthority extends CommandBody {
  @IsId() delegationId!: string;

  /** The first day on which nobody signs on it any more. */
  @IsCalendarDay() effectiveOn!: string;

  @IsText() reason!: string;
}
