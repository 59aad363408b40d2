import { CommandBody } from '../../command/command-body.js';
import { IsCalendarDay, IsId, IsText } from '../../command/validators.js';

/** The draft gets its number and day. */
export class IssueDraftedPlan extends CommandBody {
  /** The issuer that the draft names; its register gives the number. */
  @IsId() issuerId!: string;

  @IsText() number!: string;

  @IsCalendarDay() issuedOn!: string;
}
