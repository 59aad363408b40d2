import { CommandBody } from '../../command/command-body.js';
import { IsText, Optional } from '../../command/validators.js';

export class BeginFollowUp extends CommandBody {
  /** Why the conclusion is not published, as for a state secret; say nothing of its content. */
  @Optional() @IsText() unpublishedReason?: string;
}
