import { CommandBody } from '../../command/command-body.js';
import { IsId, IsText } from '../../command/validators.js';

/** A delegated task ends because the task above it was withdrawn. */
export class WithdrawDelegatedTask extends CommandBody {
  /** The task that was withdrawn. */
  @IsId() parentTaskId!: string;

  @IsText() reason!: string;
}
