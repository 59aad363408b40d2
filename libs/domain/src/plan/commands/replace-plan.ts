import { CommandBody } from '../../command/command-body.js';
import { IsId, IsText, Optional } from '../../command/validators.js';

/** Another plan of the same issuer takes its place. */
export class ReplacePlan extends CommandBody {
  @IsId() replacedById!: string;

  @Optional() @IsText() reason?: string;
}
