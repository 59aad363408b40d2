import { CommandBody } from '../../command/command-body.js';
import { NestedList, TextList } from '../../command/nested.js';
import { IsText, Optional } from '../../command/validators.js';
import { PersonBody } from './person.body.js';

export class ConductSession extends CommandBody {
  @NestedList(() => PersonBody, { min: 1 }) attendance!: PersonBody[];

  @TextList() findings!: string[];

  @Optional() @IsText() acknowledgedResults?: string;

  @Optional() @IsText() endorsedDirection?: string;
}
