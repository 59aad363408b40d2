import { CommandBody } from '../../command/command-body.js';
import { IsId } from '../../command/validators.js';

export class RecordInspectionTask extends CommandBody {
  /** The task that names the inspection as its source. */
  @IsId() taskId!: string;
}
