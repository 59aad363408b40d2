import { IsIn } from 'class-validator';
import { CitationBody } from '../../command/bodies/citation.body.js';
import { VisibilityBody } from '../../command/bodies/visibility.body.js';
import { CommandBody } from '../../command/command-body.js';
import { Nested, NestedList } from '../../command/nested.js';
import { IsId, IsText, Optional } from '../../command/validators.js';
import { URGENCIES, type Urgency } from '../../record/marks.js';
import { PROVENANCES, type Citation, type Provenance, type Visibility } from '../../record/record.js';
import { ClauseBody } from './issue-directive.js';

/** A directive before it has a number; a classified one is not drafted here. */
export class DraftDirective extends CommandBody {
  @IsId() issuerId!: string;

  @IsText() summary!: string;

  @Optional() @IsText() theme?: string;

  /** Instead of words: a theme or programme that was declared. */
  @Optional() @IsId() themeId?: string;

  @NestedList(() => CitationBody) basis!: Citation[];

  @NestedList(() => ClauseBody) clauses!: ClauseBody[];

  @Optional() @IsIn(URGENCIES) urgency?: Urgency;

  /** Who may see it, as a draft and once it is issued. */
  @Optional() @Nested(() => VisibilityBody) visibility?: Visibility;

  @Optional() @IsIn(PROVENANCES) provenance?: Provenance;
}
