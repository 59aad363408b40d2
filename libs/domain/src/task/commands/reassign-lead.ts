import { IsDeadline } from '../../command/bodies/deadline.body.js';
import { CommandBody } from '../../command/command-body.js';
import { IsId, IsText, Optional } from '../../command/validators.js';
import type { DeadlineSpec } from '../../deadline/deadline-spec.js';

/** The issuer gives the task to another lead. */
export class ReassignLead extends CommandBody {
  @IsId() leadId!: string;

  @Optional() @IsText() reason?: string;

  /** The deadline for the new lead; kept as it is unless given. */
  @Optional() @IsDeadline() deadline?: DeadlineSpec;
}
