import { CommandBody } from '../../command/command-body.js';
import { IsId } from '../../command/validators.js';

export class RecordReSupervision extends CommandBody {
  /** The session that supervises the matter again. */
  @IsId() laterSessionId!: string;
}
