import { CitationBody } from '../../command/bodies/citation.body.js';
import { CommandBody } from '../../command/command-body.js';
import { Nested, NestedList } from '../../command/nested.js';
import { IsId, Optional } from '../../command/validators.js';
import type { Citation } from '../../record/record.js';

export class HandOverItemBody {
  @IsId() taskId!: string;

  @IsId() toAgencyId!: string;
}

/** All open tasks of an agency that has ended go over at once. */
export class ConfirmHandOvers extends CommandBody {
  /** The minutes of the hand-over (biên bản bàn giao). */
  @Nested(() => CitationBody) minutes!: Citation;

  /** Who takes all that is not among the items; the only successor unless given. */
  @Optional() @IsId() toAgencyId?: string;

  /** Which task goes where; what a split allocated by task need not be said again. */
  @Optional() @NestedList(() => HandOverItemBody, { max: 500 }) items?: HandOverItemBody[];
}
