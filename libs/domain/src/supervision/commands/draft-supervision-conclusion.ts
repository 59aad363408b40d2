import { CommandBody } from '../../command/command-body.js';
import { IsId, IsText, Optional } from '../../command/validators.js';

export class DraftSupervisionConclusion extends CommandBody {
  @IsText() content!: string;

  /** The draft as a paper, where it is registered. */
  @Optional() @IsId() documentId?: string;
}
