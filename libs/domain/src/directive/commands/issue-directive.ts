import { IsIn } from 'class-validator';
import { CitationBody } from '../../command/bodies/citation.body.js';
import { VisibilityBody } from '../../command/bodies/visibility.body.js';
import { CommandBody } from '../../command/command-body.js';
import { Nested, NestedList } from '../../command/nested.js';
import { IsCalendarDay, IsId, IsText, Optional } from '../../command/validators.js';
import { CONFIDENTIALITIES, URGENCIES, type Confidentiality, type Urgency } from '../../record/marks.js';
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

  /** Left out for a classified document only. */
  @Optional() @IsText() summary?: string;

  /** The theme of the year that it serves. */
  @Optional() @IsText() theme?: string;

  /** Instead of words: a theme or programme that was declared. */
  @Optional() @IsId() themeId?: string;

  /** What it rests on; a citation without documentId stays unresolved. */
  @NestedList(() => CitationBody) basis!: Citation[];

  @NestedList(() => ClauseBody) clauses!: ClauseBody[];

  @Optional() @IsIn(URGENCIES) urgency?: Urgency;

  /** Of a classified document only number, day, issuer and marks may be given. */
  @Optional() @IsIn(CONFIDENTIALITIES) confidentiality?: Confidentiality;

  /** The first day on which it binds; the day of issue unless given. */
  @Optional() @IsCalendarDay() inForceFrom?: string;

  /** The last day on which it binds. */
  @Optional() @IsCalendarDay() expiresOn?: string;

  /** Open to everyone unless given. */
  @Optional() @Nested(() => VisibilityBody) visibility?: Visibility;

  @Optional() @IsIn(PROVENANCES) provenance?: Provenance;
}
