import { CommandBody } from '../../command/command-body.js';
import { IsText } from '../../command/validators.js';

/** The issuer takes the task back. */
export class WithdrawTask extends CommandBody {
  @IsText() reason!: string;
}
