import { CitationBody } from '../../command/bodies/citation.body.js';
import { CommandBody } from '../../command/command-body.js';
import { NestedList } from '../../command/nested.js';
import { IsText } from '../../command/validators.js';
import type { Citation } from '../../record/record.js';

/** The issuer takes the directive back; receivers cancel their copies and say so. */
export class RecallDirective extends CommandBody {
  @IsText() reason!: string;

  /** What the recall rests on. */
  @NestedList(() => CitationBody, { min: 1 }) basis!: Citation[];
}
