import { CommandBody } from '../../command/command-body.js';
import { IsId, IsText } from '../../command/validators.js';

export class ConcludeInspection extends CommandBody {
  /** The numbered conclusion, registered before. */
  @IsId() documentId!: string;

  /** How it is to be carried out, as it is put to the superior. */
  @IsText() proposal!: string;
}
