import { CommandBody } from '../../command/command-body.js';
import { Nested } from '../../command/nested.js';
import { IsId, IsText, Optional } from '../../command/validators.js';
import { PersonBody } from './person.body.js';

/** A question (chất vấn) put at a sitting of the council. */
export class PutQuestion extends CommandBody {
  @IsText() content!: string;

  /** The agency whose head answers. */
  @IsId() agencyId!: string;

  /** Who is asked. */
  @Optional() @Nested(() => PersonBody) respondent?: PersonBody;

  /** The sitting (kỳ họp) at which it is put. */
  @IsText() sitting!: string;

  /** The recommendation that was not satisfied and that it follows up. */
  @Optional() @IsId() recommendationId?: string;
}
