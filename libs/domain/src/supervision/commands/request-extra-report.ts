import { CommandBody } from '../../command/command-body.js';
import { IsId, IsText } from '../../command/validators.js';

export class RequestExtraReport extends CommandBody {
  /** The supervised agency that is asked. */
  @IsId() agencyId!: string;

  /** What it is to report on besides. */
  @IsText() content!: string;
}
