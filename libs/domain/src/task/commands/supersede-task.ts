import { CommandBody } from '../../command/command-body.js';
import { IsId, IsText, Optional } from '../../command/validators.js';

/** Another task takes the place of this one, on the ground of a replacing document. */
export class SupersedeTask extends CommandBody {
  @IsId() successorTaskId!: string;

  /** The replacing document, in force on the day. */
  @IsId() documentId!: string;

  @Optional() @IsText() reason?: string;
}
