import { EvidenceBody } from '../../command/bodies/evidence.body.js';
import { CommandBody } from '../../command/command-body.js';
import { NestedList } from '../../command/nested.js';
import { IsText, Optional } from '../../command/validators.js';

/** The lead reports that the task is done. */
export class SubmitCompletion extends CommandBody {
  @IsText() result!: string;

  // an empty list is refused by the domain, which says what to do
  @NestedList(() => EvidenceBody, { max: 100 }) evidence!: EvidenceBody[];

  /** Why it is done although delegated tasks are not settled. */
  @Optional() @IsText() unsettledChildrenReason?: string;
}
