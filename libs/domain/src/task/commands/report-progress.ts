import { IsIn, Matches } from 'class-validator';
import { EvidenceBody } from '../../command/bodies/evidence.body.js';
import { CommandBody } from '../../command/command-body.js';
import { Nested, NestedList } from '../../command/nested.js';
import { IsCalendarDay, IsText, Optional } from '../../command/validators.js';
import { PROVENANCES, type Provenance } from '../../record/record.js';

/** Kỳ báo cáo, both days included; it may lie before the task was assigned. */
export class ReportPeriodBody {
  @IsCalendarDay() from!: string;

  @IsCalendarDay() to!: string;
}

/** An amount as it was written, and its unit. */
export class QuantityBody {
  @Matches(/^-?\d{1,30}(\.\d{1,12})?$/, {
    message: '$property must be a decimal number as text, such as "5" or "12.5"',
  })
  value!: string;

  @IsText() unit!: string;
}

/** What was counted or measured. */
export class IndicatorBody {
  @IsText() name!: string;

  @Nested(() => QuantityBody) measured!: QuantityBody;
}

/** The lead tells how far it is. */
export class ReportProgress extends CommandBody {
  @Optional() @Nested(() => ReportPeriodBody) period?: ReportPeriodBody;

  @IsText() result!: string;

  /** Khó khăn, vướng mắc. */
  @Optional() @IsText() difficulties?: string;

  /** Đề xuất, kiến nghị. */
  @Optional() @IsText() proposal?: string;

  @Optional() @IsCalendarDay() expectedCompletionOn?: string;

  @Optional() @NestedList(() => IndicatorBody, { max: 100 }) indicators?: IndicatorBody[];

  @Optional() @NestedList(() => EvidenceBody, { max: 100 }) evidence?: EvidenceBody[];

  @Optional() @IsIn(PROVENANCES) provenance?: Provenance;
}
