import { CommandBody } from '../../command/command-body.js';
import { IdList, NestedList, TextList } from '../../command/nested.js';
import { IsText, Optional } from '../../command/validators.js';
import { PersonBody } from './person.body.js';

/** One sitting of the delegation; a session may have several. */
export class ConductSession extends CommandBody {
  @NestedList(() => PersonBody, { min: 1 }) attendance!: PersonBody[];

  @TextList() findings!: string[];

  @Optional() @IsText() acknowledgedResults?: string;

  @Optional() @IsText() endorsedDirection?: string;

  /** The supervised agencies that it was held with; all of them unless given. */
  @Optional() @IdList({ min: 1 }) agencyIds?: string[];

  @Optional() @IsText() place?: string;
}
