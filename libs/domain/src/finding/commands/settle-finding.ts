import { CommandBody } from '../../command/command-body.js';
import { IsText } from '../../command/validators.js';

/** Somebody has looked into it. */
export class SettleFinding extends CommandBody {
  /** What was decided, or why nothing needs to be done. */
  @IsText() note!: string;
}
