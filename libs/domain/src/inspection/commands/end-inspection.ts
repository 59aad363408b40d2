import { CommandBody } from '../../command/command-body.js';
import { IsText, Optional } from '../../command/validators.js';

export class EndInspection extends CommandBody {
  /** Needed while tasks are open, and where the conclusion was not published or nobody directed it: why the follow-up ends all the same. */
  @Optional() @IsText() reason?: string;
}
