import { IsIn } from 'class-validator';
import { CitationBody } from '../../command/bodies/citation.body.js';
import { CommandBody } from '../../command/command-body.js';
import { NestedList } from '../../command/nested.js';
import { IsCalendarDay, IsId, IsText, Optional } from '../../command/validators.js';
import { NUMBERED_KINDS, type NumberedKind } from '../../number/number.events.js';
import { CONFIDENTIALITIES, URGENCIES, type Confidentiality, type Urgency } from '../../record/marks.js';
import { PROVENANCES, type Citation, type Provenance } from '../../record/record.js';

export class RegisterDocument extends CommandBody {
  /** Whose register it is entered in. */
  @IsId() agencyId!: string;

  @IsIn(['incoming', 'outgoing']) direction!: 'incoming' | 'outgoing';

  @IsIn(NUMBERED_KINDS) kind!: NumberedKind;

  /** The number as it is printed: `9902/BC-SNV`. */
  @IsText() number!: string;

  /** The body that issued an incoming document, by id or by name. */
  @Optional() @IsId() issuerId?: string;

  @Optional() @IsText() issuerName?: string;

  @IsCalendarDay() issuedOn!: string;

  @Optional() @IsCalendarDay() receivedOn?: string;

  /** Left out for a classified document only. */
  @Optional() @IsText() summary?: string;

  @NestedList(() => CitationBody) basis!: Citation[];

  @Optional() @IsIn(URGENCIES) urgency?: Urgency;

  /** Of a classified document only number, days, issuer and marks may be given. */
  @Optional() @IsIn(CONFIDENTIALITIES) confidentiality?: Confidentiality;

  @Optional() @IsIn(PROVENANCES) provenance?: Provenance;
}
