import { IsDeadline } from '../../command/bodies/deadline.body.js';
import { CommandBody } from '../../command/command-body.js';
import { IsId, IsText, Optional } from '../../command/validators.js';
import type { DeadlineSpec } from '../../deadline/deadline-spec.js';

/** Work that was complete begins again; the earlier completion stays on record. */
export class ReopenTask extends CommandBody {
  @IsText() reason!: string;

  /** A number of days from issue counts from the day of signing. */
  @IsDeadline() deadline!: DeadlineSpec;

  /** The recommendation because of which it is reopened. */
  @Optional() @IsId() recommendationId?: string;
}
