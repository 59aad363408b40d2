import { CommandBody } from '../../command/command-body.js';
import { IsId, IsText, Optional } from '../../command/validators.js';

export class ConcludeFormally extends CommandBody {
  /** The numbered conclusion, registered before. */
  @IsId() documentId!: string;

  @Optional() @IsText() content?: string;
}
