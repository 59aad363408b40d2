import { CommandBody } from '../../command/command-body.js';
import { IsText, Optional } from '../../command/validators.js';

export class CloseRecommendation extends CommandBody {
  @Optional() @IsText() reason?: string;
}
