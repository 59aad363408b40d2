import { CommandBody } from '../../command/command-body.js';
import { IsInstant, Optional } from '../../command/validators.js';

/** The lead says that it has the task. */
export class AcknowledgeTask extends CommandBody {
  /** When the clerk received it; the time of the act unless given. */
  @Optional() @IsInstant() receivedAt?: string;
}
