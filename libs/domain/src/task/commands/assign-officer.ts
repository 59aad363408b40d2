import { CommandBody } from '../../command/command-body.js';
import { IsCalendarDay, IsId, Optional } from '../../command/validators.js';

/** The head of the lead gives the work to an officer, the first time or when another is away. */
export class AssignOfficer extends CommandBody {
  /** The account of the officer; holds a post at the lead. */
  @IsId() officerId!: string;

  /** Within the agency, at the latest the deadline of the task. */
  @Optional() @IsCalendarDay() internalDueOn?: string;
}
