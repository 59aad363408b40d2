import { CommandBody } from '../../command/command-body.js';
import { IsId, IsText, Optional } from '../../command/validators.js';

/** The lead asks that another agency get the task. */
export class DisputeAssignment extends CommandBody {
  @IsText() reason!: string;

  /** Which agency the lead thinks competent. */
  @Optional() @IsId() proposedAgencyId?: string;
}
