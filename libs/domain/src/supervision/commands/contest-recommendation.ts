import { CommandBody } from '../../command/command-body.js';
import { IsText } from '../../command/validators.js';

export class ContestRecommendation extends CommandBody {
  @IsText() reason!: string;
}
