import { CommandBody } from '../../command/command-body.js';
import { IsId } from '../../command/validators.js';

export class RecordSessionRecommendation extends CommandBody {
  @IsId() recommendationId!: string;
}
