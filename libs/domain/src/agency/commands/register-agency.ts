import { IsIn } from 'class-validator';
import { CommandBody } from '../../command/command-body.js';
import { IsCalendarDay, IsId, IsText, Optional } from '../../command/validators.js';
import { PROVENANCES, type Provenance } from '../../record/record.js';
import { AGENCY_KINDS, LEVELS, type AgencyKind, type Level } from '../agency.events.js';

export class RegisterAgency extends CommandBody {
  @IsText() name!: string;

  @Optional() @IsText() nameEn?: string;

  @Optional() @IsText() shortName?: string;

  @Optional() @IsText() nationalCode?: string;

  @IsIn(AGENCY_KINDS) kind!: AgencyKind;

  @IsIn(LEVELS) level!: Level;

  /** The day from which it exists. */
  @IsCalendarDay() effectiveOn!: string;

  /** The agency that it stands under from that day on. */
  @Optional() @IsId() parentId?: string;

  @Optional() @IsIn(PROVENANCES) provenance?: Provenance;
}
