import { CommandBody } from '../../command/command-body.js';
import { IsText, Optional } from '../../command/validators.js';

/** The plan is being carried out from now on. */
export class StartPlan extends CommandBody {
  @Optional() @IsText() note?: string;
}
