import { CommandBody } from '../../command/command-body.js';
import { IsId, IsText, Optional } from '../../command/validators.js';

export class AnswerQuestion extends CommandBody {
  @IsId() questionId!: string;

  @IsText() answer!: string;

  /** The answer in writing, registered before. */
  @Optional() @IsId() documentId?: string;
}
