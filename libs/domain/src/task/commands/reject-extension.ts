import { CommandBody } from '../../command/command-body.js';
import { IsText } from '../../command/validators.js';

/** The issuer does not grant the extension. */
export class RejectExtension extends CommandBody {
  @IsText() reason!: string;
}
