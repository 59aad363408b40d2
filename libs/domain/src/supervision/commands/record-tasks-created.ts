import { CommandBody } from '../../command/command-body.js';
import { IsId } from '../../command/validators.js';

export class RecordTasksCreated extends CommandBody {
  /** The task whose assignment first named the recommendation. */
  @IsId() taskId!: string;
}
