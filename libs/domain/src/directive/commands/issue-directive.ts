import { IsIn } from 'class-validator';
import { CitationBody } from '../../command/bodies/citation.body.js';
import { VisibilityBody } from '../../command/bodies/visibility.body.js';
import { CommandBody } from '../../command/command-body.js';
import { Nested, NestedList } from '../../command/nested.js';
import { IsCalendarDay, IsId, IsText, Optional } from '../../command/validators.js';
import { PROVENANCES, type Citation, type Provenance, type Visibility } from '../../record/record.js';

/** A point of the document that work can be assigned from: điều, khoản, mục. */
export class ClauseBody {
  @IsText() label!: string;

  @IsText() content!: string;
}

export class IssueDirective extends CommandBody {
  @IsId() issuerId!: string;

  /** The number as it is printed: `1043/QĐ-UBND`. */
  @IsText() number!: string;

  @IsCalendarDay() issuedOn!: string;

  @IsText() summary!: string;

  /** The theme of the year that it serves. */
  @Optional() @IsText() theme?: string;

  /** What it rests on; a citation without documentId stays unresolved. */
  @NestedList(() => CitationBody) basis!: Citation[];

  @NestedList(() => ClauseBody) clauses!: ClauseBody[];

  /** Open to everyone unless given. */
  @Optional() @Nested(() => VisibilityBody) visibility?: Visibility;

  @Optional() @IsIn(PROVENANCES) provenance?: Provenance;
}
