import { CommandBody } from '../../command/command-body.js';
import { IsText, Optional } from '../../command/validators.js';

/** A reminder that failed is sent again, under the same Message-ID. */
export class RetryReminder extends CommandBody {
  @Optional() @IsText() reason?: string;
}
