import { CommandBody } from '../../command/command-body.js';
import { IsText } from '../../command/validators.js';

/** The issuer keeps the lead that asked for another. */
export class UpholdAssignment extends CommandBody {
  @IsText() reason!: string;
}
