import { CommandBody } from '../../command/command-body.js';
import { IsId, IsText, Optional } from '../../command/validators.js';

export class FollowUpInspection extends CommandBody {
  /** What was found of how the conclusion is carried out. */
  @IsText() result!: string;

  /** The report, registered before. */
  @Optional() @IsId() documentId?: string;
}
