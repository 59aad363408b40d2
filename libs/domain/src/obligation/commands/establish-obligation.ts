import { IsIn, IsInt, Max, Min } from 'class-validator';
import { ExpectedProductBody } from '../../command/bodies/expected-product.body.js';
import { VisibilityBody } from '../../command/bodies/visibility.body.js';
import { CommandBody } from '../../command/command-body.js';
import { IdList, Nested } from '../../command/nested.js';
import { IsCalendarDay, IsId, IsText, Optional } from '../../command/validators.js';
import { period } from '../../deadline/period.js';
import type { Recurrence } from '../../deadline/recurrence.js';
import { PROVENANCES, type ExpectedProduct, type Provenance, type Visibility } from '../../record/record.js';
import { REPORTERS_LIMIT } from '../obligation.events.js';

/** How long after the cut-off a report may take. */
export class WithinBody {
  @IsInt() @Min(1) @Max(365) count!: number;

  @IsIn(['calendar', 'working']) unit!: 'calendar' | 'working';
}

/** Which periods there are, and where their figures are closed. */
export class RecurrenceBody {
  @IsIn(['recurring']) kind!: 'recurring';

  @IsIn(period().options) every!: string;

  /** The cut-offs of Decree 09/2019/NĐ-CP (the 14th), or the ends of calendar periods. */
  @IsIn(['decree-09-2019', 'calendar']) cutOff!: string;

  @Optional() @Nested(() => WithinBody) within?: WithinBody;

  /** The phrase of the document. */
  @Optional() @IsText() quote?: string;
}

/** Lays down that agencies report in every period. */
export class EstablishObligation extends CommandBody {
  @IsId() issuerId!: string;

  @IdList({ min: 1, max: REPORTERS_LIMIT }) reporterIds!: string[];

  @IsText() content!: string;

  @Nested(() => ExpectedProductBody) expectedProduct!: ExpectedProduct;

  @Nested(() => RecurrenceBody) recurrence!: Recurrence;

  /** The first day whose cut-off counts. */
  @IsCalendarDay() startsOn!: string;

  @Optional() @IsCalendarDay() endsOn?: string;

  /** Tổng hợp. */
  @Optional() @IsId() consolidatorId?: string;

  /** The post of the issuing agency that follows the reports. */
  @Optional() @IsId() trackingPostId?: string;

  /** The directive, its clause, or the registered document that lays it down. */
  @Optional() @IsId() directiveId?: string;

  @Optional() @IsId() clauseId?: string;

  @Optional() @IsId() documentId?: string;

  /** The human number; those of the tasks begin with it. */
  @Optional() @IsText() reference?: string;

  @Optional() @Nested(() => VisibilityBody) visibility?: Visibility;

  @Optional() @IsIn(PROVENANCES) provenance?: Provenance;
}
