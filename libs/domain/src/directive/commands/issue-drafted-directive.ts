import { CommandBody } from '../../command/command-body.js';
import { IsCalendarDay, IsId, IsText, Optional } from '../../command/validators.js';

/** The draft gets its number and day. */
export class IssueDraftedDirective extends CommandBody {
  /** The issuer that the draft names; its register gives the number. */
  @IsId() issuerId!: string;

  @IsText() number!: string;

  @IsCalendarDay() issuedOn!: string;

  @Optional() @IsCalendarDay() inForceFrom?: string;

  @Optional() @IsCalendarDay() expiresOn?: string;
}
