import { CitationBody } from '../../command/bodies/citation.body.js';
import { CommandBody } from '../../command/command-body.js';
import { Nested } from '../../command/nested.js';
import { IsText } from '../../command/validators.js';
import type { Citation } from '../../record/record.js';

/** What has come of the plan so far (sơ kết). */
export class ReviewPlan extends CommandBody {
  @IsText() result!: string;

  /** The report that says it. */
  @Nested(() => CitationBody) document!: Citation;
}
