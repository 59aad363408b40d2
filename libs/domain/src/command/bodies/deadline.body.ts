import { IsBoolean, IsIn, IsInt, Max, Min, ValidateBy } from 'class-validator';
import { period } from '../../deadline/period.js';
import { Nested } from '../nested.js';
import { IsCalendarDay, IsText, Optional } from '../validators.js';

const PERIODS = period().options;
const KINDS = ['fixed', 'period', 'endOf', 'none'] as const;
const oneOf = (values: readonly string[]) => ({ message: `$property must be one of: ${values.join(', ')}` });

/** A deadline of a kind that does not exist is held to this class alone, which says which kinds there are. */
export class DeadlineBody {
  @IsIn(KINDS, oneOf(KINDS)) kind!: string;
}

/** A day in the words of the document; `rolls: false` when the issuer says *không lùi*. */
export class FixedDeadline extends DeadlineBody {
  @IsCalendarDay() date!: string;

  @IsIn(['before', 'by', 'throughEndOf']) wording!: 'before' | 'by' | 'throughEndOf';

  @IsBoolean() rolls!: boolean;

  /** The phrase of the document. */
  @Optional() @IsText() quote?: string;
}

/** So many days from issue or receipt. */
export class PeriodDeadline extends DeadlineBody {
  @IsInt() @Min(1) @Max(1000) count!: number;

  @IsIn(['calendar', 'working']) unit!: 'calendar' | 'working';

  @IsIn(['issued', 'received']) from!: 'issued' | 'received';

  @Optional() @IsText() quote?: string;
}

/** The last day of the month, quarter, half-year or year that holds the day. */
export class EndOfDeadline extends DeadlineBody {
  @IsIn(PERIODS, oneOf(PERIODS)) period!: string;

  @IsCalendarDay() containing!: string;

  @Optional() @IsText() quote?: string;
}

/** No last day, by explicit choice, but a review at the end of each period. */
export class NoDeadline extends DeadlineBody {
  @IsIn(PERIODS, oneOf(PERIODS)) reviewEvery!: string;
}

/** The classes of deadline by their kind. */
export const DEADLINE_KINDS = [
  { name: 'fixed', value: FixedDeadline },
  { name: 'period', value: PeriodDeadline },
  { name: 'endOf', value: EndOfDeadline },
  { name: 'none', value: NoDeadline },
];

/** A deadline of one of the four kinds; the type of the field is `DeadlineSpec`. */
export const IsDeadline = () => (target: object, property: string) => {
  Nested(() => DeadlineBody, { kinds: DEADLINE_KINDS })(target, property);
  // its name is where the JSON schema finds the four kinds
  ValidateBy({ name: 'isDeadline', validator: { validate: () => true } })(target, property);
};
