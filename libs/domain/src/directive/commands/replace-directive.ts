import { CommandBody } from '../../command/command-body.js';
import { IsId, IsText, Optional } from '../../command/validators.js';

/** Another directive takes its place. */
export class ReplaceDirective extends CommandBody {
  @IsId() replacedById!: string;

  @Optional() @IsText() reason?: string;
}
