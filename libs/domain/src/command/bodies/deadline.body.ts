import { IsBoolean, IsIn, IsInt, Max, Min, ValidateBy } from 'class-validator';
import { period } from '../../deadline/period.js';
import { Nested } from '../nested.js';
import { IsCalendarDay, IsText, Optional } from '../validators.js';

const PERIODS = period().options;
const KINDS = ['fixed', 'period', 'endOf', 'none'] as const;
const RECURRING = 'recurring';
const UNITS = ['calendar', 'working'];
const oneOf = (values: readonly string[]) => ({ message: `$property must be one of: ${values.join(', ')}` });

/** A deadline of a kind that does not exist is held to this class alone, which says which kinds there are. */
export class DeadlineBody {
  @IsIn([...KINDS, RECURRING], oneOf(KINDS))
  @ValidateBy({
    name: 'isOneDeadline',
    validator: {
      validate: (kind) => kind !== RECURRING,
      defaultMessage: () =>
        'a task has one deadline: set up a reporting obligation for what comes again each period',
    },
  })
  kind!: string;
}

/** A day in the words of the document; `rolls: false` when the issuer says *không lùi*. */
export class FixedDeadline extends DeadlineBody {
  @IsCalendarDay() date!: string;

  @IsIn(['before', 'by', 'throughEndOf']) wording!: 'before' | 'by' | 'throughEndOf';

  @IsBoolean() rolls!: boolean;

  /** The phrase of the document. */
  @Optional() @IsText() quote?: string;
}

/** What has to happen before days count, and when it did. */
export class DeadlineEventBody {
  /** In the words of the document. */
  @IsText() what!: string;

  /** Absent as long as nobody knows the day. */
  @Optional() @IsCalendarDay() on?: string;
}

const saysWhichEvent = (from: unknown, of: object | undefined): boolean =>
  (from === 'event') === (of !== undefined && 'event' in of && of.event !== undefined);

/** So many days from issue, receipt or another event, which is named only then. */
export class PeriodDeadline extends DeadlineBody {
  @IsInt() @Min(1) @Max(1000) count!: number;

  @IsIn(UNITS) unit!: 'calendar' | 'working';

  @IsIn(['issued', 'received', 'event'])
  @ValidateBy({
    name: 'saysWhichEvent',
    validator: {
      validate: (from: unknown, args) => saysWhichEvent(from, args?.object),
      defaultMessage: () => 'event must be there when $property is event, and only then',
    },
  })
  from!: 'issued' | 'received' | 'event';

  @Optional() @Nested(() => DeadlineEventBody) event?: DeadlineEventBody;

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

/** How long after its cut-off a report may take. */
export class WithinBody {
  @IsInt() @Min(1) @Max(365) count!: number;

  @IsIn(UNITS) unit!: 'calendar' | 'working';
}

/** A duty that comes again each period: read to the bottom, and then refused, because a task cannot carry it. */
export class RecurringDeadline extends DeadlineBody {
  @IsIn(PERIODS, oneOf(PERIODS)) every!: string;

  @IsIn(['decree-09-2019', 'calendar']) cutOff!: 'decree-09-2019' | 'calendar';

  @Optional() @Nested(() => WithinBody) within?: WithinBody;

  @Optional() @IsText() quote?: string;
}

/** The classes of deadline by their kind. */
export const DEADLINE_KINDS = [
  { name: 'fixed', value: FixedDeadline },
  { name: 'period', value: PeriodDeadline },
  { name: 'endOf', value: EndOfDeadline },
  { name: 'none', value: NoDeadline },
];

const kinds = [...DEADLINE_KINDS, { name: RECURRING, value: RecurringDeadline }];

/** A deadline of one of the four kinds; the type of the field is `DeadlineSpec`. */
export const IsDeadline = () => (target: object, property: string) => {
  Nested(() => DeadlineBody, { kinds })(target, property);
  // its name is where the JSON schema finds the four kinds
  ValidateBy({ name: 'isDeadline', validator: { validate: () => true } })(target, property);
};
