import { CitationBody } from '../../command/bodies/citation.body.js';
import { CommandBody } from '../../command/command-body.js';
import { Nested } from '../../command/nested.js';
import { IsCalendarDay, IsText } from '../../command/validators.js';

/** The lead asks for a later deadline. */
export class RequestExtension extends CommandBody {
  @IsCalendarDay() newDueOn!: string;

  @IsText() reason!: string;

  /** The document by which it asks. */
  @Nested(() => CitationBody) document!: CitationBody;
}
