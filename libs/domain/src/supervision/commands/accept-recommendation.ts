import { CommandBody } from '../../command/command-body.js';
import { IsText, Optional } from '../../command/validators.js';

export class AcceptRecommendation extends CommandBody {
  @Optional() @IsText() response?: string;
}
