import { CommandBody } from '../../command/command-body.js';
import { IdList, NestedList } from '../../command/nested.js';
import { IsCalendarDay, IsId, IsText, Optional } from '../../command/validators.js';
import { ClauseBody } from './issue-directive.js';

/** New words for a clause, which keeps its id. */
export class ChangedClauseBody {
  @IsId() clauseId!: string;

  @Optional() @IsText() label?: string;

  @IsText() content!: string;
}

export class AmendDirective extends CommandBody {
  /** The paper of equal form that amends. */
  @IsId() documentId!: string;

  @Optional() @NestedList(() => ClauseBody) added?: ClauseBody[];

  @Optional() @NestedList(() => ChangedClauseBody) changed?: ChangedClauseBody[];

  /** Clauses that bind nobody any more. */
  @Optional() @IdList() ended?: string[];

  /** The new last day on which it binds. */
  @Optional() @IsCalendarDay() expiresOn?: string;
}
