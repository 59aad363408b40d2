import { CommandBody } from '../../command/command-body.js';
import { IsText } from '../../command/validators.js';

export class PublishSupervisionConclusion extends CommandBody {
  /** Where everybody can read it: the portal, a newspaper. */
  @IsText() place!: string;
}
