import { CommandBody } from '../../command/command-body.js';
import { IsText, Optional } from '../../command/validators.js';

/** Assigns a task that was drafted. */
export class AssignDraftedTask extends CommandBody {
  /** Why a task is assigned after its deadline. */
  @Optional() @IsText() lateReason?: string;
}
