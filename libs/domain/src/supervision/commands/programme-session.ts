import { IsIn, IsInt, Max, Min } from 'class-validator';
import { CommandBody } from '../../command/command-body.js';
import { IdList, Nested } from '../../command/nested.js';
import { IsCalendarDay, IsId, IsText, Optional } from '../../command/validators.js';
import { PROVENANCES, type Provenance } from '../../record/record.js';
import { ResupervisionBody } from './resupervision.body.js';

/** Between two days of the year, both included. */
export class PlannedPeriodBody {
  @IsCalendarDay() from!: string;

  @IsCalendarDay() to!: string;
}

/** Puts a session into the annual supervision programme (chương trình giám sát) of its body. */
export class ProgrammeSession extends CommandBody {
  /** The body that supervises: HĐND, its Thường trực or Ban. */
  @IsId() supervisingBodyId!: string;

  @IdList({ min: 1 }) supervisedAgencyIds!: string[];

  @IsText() subject!: string;

  /** The theme of the year that it concerns. */
  @Optional() @IsText() theme?: string;

  /** The resolution that sets the programme of the year. */
  @IsId() programmeDocumentId!: string;

  @IsInt() @Min(1945) @Max(9999) year!: number;

  @Optional() @Nested(() => PlannedPeriodBody) planned?: PlannedPeriodBody;

  @Optional() @Nested(() => ResupervisionBody) resupervises?: ResupervisionBody;

  @Optional() @IsIn(PROVENANCES) provenance?: Provenance;
}
