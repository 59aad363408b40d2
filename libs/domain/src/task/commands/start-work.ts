import { CommandBody } from '../../command/command-body.js';
import { IsId, Optional } from '../../command/validators.js';

/** The lead begins. */
export class StartWork extends CommandBody {
  /** The account of the officer who does the work; holds a post at the lead. */
  @Optional() @IsId() officerId?: string;
}
