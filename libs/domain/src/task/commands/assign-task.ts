import { IsText, Optional } from '../../command/validators.js';
import { DraftTask } from './draft-task.js';

/** Assigns a task at once. */
export class AssignTask extends DraftTask {
  /** Why a task is assigned after its deadline. */
  @Optional() @IsText() lateReason?: string;
}
