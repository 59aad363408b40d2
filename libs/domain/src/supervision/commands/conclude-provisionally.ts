import { CommandBody } from '../../command/command-body.js';
import { IsText } from '../../command/validators.js';

/** The oral conclusion (ý kiến tại buổi giám sát). */
export class ConcludeProvisionally extends CommandBody {
  @IsText() content!: string;
}
