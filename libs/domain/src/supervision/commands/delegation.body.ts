import { CommandBody } from '../../command/command-body.js';
import { NestedList } from '../../command/nested.js';
import { IsId, IsText, Optional } from '../../command/validators.js';
import { PersonBody } from './person.body.js';

/** The delegation, and what it goes by. */
export abstract class DelegationBody extends CommandBody {
  /** The decision that establishes the delegation. */
  @IsId() decisionDocumentId!: string;

  @NestedList(() => PersonBody, { min: 1 }) members!: PersonBody[];

  /** The plan of the supervision, registered before. */
  @Optional() @IsId() planDocumentId?: string;

  /** What the agencies will be asked to report on. */
  @Optional() @IsText() outline?: string;
}
