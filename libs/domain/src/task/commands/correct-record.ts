import { CommandBody } from '../../command/command-body.js';
import { IsId, IsText } from '../../command/validators.js';

/** Puts right what an event of the task says wrongly; the event stays as it is. */
export class CorrectRecord extends CommandBody {
  /** The event, as the history names it. */
  @IsId() eventId!: string;

  /** Which of its fields. */
  @IsText() field!: string;

  /** What it should say: a text, or a day where the field is one. */
  @IsText() value!: string;

  @IsText() reason!: string;
}
