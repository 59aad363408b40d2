import { CommandBody } from '../../command/command-body.js';
import { IsText } from '../../command/validators.js';

export class PublishInspectionConclusion extends CommandBody {
  /** Where everybody can read it. */
  @IsText() place!: string;
}
