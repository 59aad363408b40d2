import { CitationBody } from '../../command/bodies/citation.body.js';
import { EvidenceBody } from '../../command/bodies/evidence.body.js';
import { CommandBody } from '../../command/command-body.js';
import { Nested, NestedList } from '../../command/nested.js';
import { IsText, Optional } from '../../command/validators.js';

/** A coordinating agency gives its own input, or says why it gives none: `content` or `refusalReason`. */
export class ContributeInput extends CommandBody {
  @Optional() @IsText() content?: string;

  /** The signed document in which it answers; needed where an opinion was asked and the act itself is not signed. */
  @Optional() @Nested(() => CitationBody) document?: CitationBody;

  @Optional() @NestedList(() => EvidenceBody, { max: 100 }) evidence?: EvidenceBody[];

  @Optional() @IsText() refusalReason?: string;
}
