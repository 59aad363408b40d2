import { CommandBody } from '../../command/command-body.js';
import { IsText } from '../../command/validators.js';

/** The issuer asks for more; the clock of the deadline runs on. */
export class ReturnCompletion extends CommandBody {
  @IsText() reason!: string;
}
