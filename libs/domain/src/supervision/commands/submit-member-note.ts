import { CommandBody } from '../../command/command-body.js';
import { Nested } from '../../command/nested.js';
import { IsText } from '../../command/validators.js';
import { PersonBody } from './person.body.js';

/** What a member of the delegation writes after the field work. */
export class SubmitMemberNote extends CommandBody {
  @Nested(() => PersonBody) member!: PersonBody;

  @IsText() content!: string;
}
