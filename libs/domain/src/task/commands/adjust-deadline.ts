import { IsDeadline } from '../../command/bodies/deadline.body.js';
import { CommandBody } from '../../command/command-body.js';
import { IsText } from '../../command/validators.js';
import type { DeadlineSpec } from '../../deadline/deadline-spec.js';

/** The issuer sets another deadline of its own accord; the original one stays on record. */
export class AdjustDeadline extends CommandBody {
  /** A number of days from issue counts from the day of signing. */
  @IsDeadline() deadline!: DeadlineSpec;

  @IsText() reason!: string;
}
