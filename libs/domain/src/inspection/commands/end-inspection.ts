import { CommandBody } from '../../command/command-body.js';
import { IsText, Optional } from '../../command/validators.js';

export class EndInspection extends CommandBody {
  /** Needed while tasks are open: why the follow-up ends all the same. */
  @Optional() @IsText() reason?: string;
}
