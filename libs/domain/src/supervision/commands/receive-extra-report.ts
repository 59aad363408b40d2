import { CommandBody } from '../../command/command-body.js';
import { IsId } from '../../command/validators.js';

export class ReceiveExtraReport extends CommandBody {
  @IsId() requestId!: string;

  /** The report, registered before. */
  @IsId() documentId!: string;
}
