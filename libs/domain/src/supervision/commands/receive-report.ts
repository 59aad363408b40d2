import { CommandBody } from '../../command/command-body.js';
import { IsId } from '../../command/validators.js';

export class ReceiveReport extends CommandBody {
  /** The supervised agency that reported. */
  @IsId() agencyId!: string;

  /** Its report, registered before. */
  @IsId() documentId!: string;
}
