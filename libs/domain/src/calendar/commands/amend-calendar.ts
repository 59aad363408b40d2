import { CommandBody } from '../../command/command-body.js';
import { DayList, Nested, NestedList } from '../../command/nested.js';
import { IsCalendarDay, IsId, IsText, Optional } from '../../command/validators.js';

/** Why a day is off, or worked in exchange, in both languages. */
export class DayWhyBody {
  @IsText() vi!: string;

  @IsText() en!: string;
}

/** A day from Monday to Friday that is off. */
export class DayOffBody {
  @IsCalendarDay() day!: string;

  @Nested(() => DayWhyBody) why!: DayWhyBody;

  /** The document that says so, where it is not the notice itself. */
  @Optional() @IsText() source?: string;
}

/** A day of a weekend that is worked in exchange for a day off. */
export class WorkedDayBody extends DayOffBody {
  @IsCalendarDay() insteadOf!: string;
}

/** What changes the days off. */
export class CalendarNoticeBody {
  /** The notice as people cite it. */
  @IsText() words!: string;

  /** The notice where it is registered. */
  @Optional() @IsId() documentId?: string;

  @IsCalendarDay() issuedOn!: string;
}

/** A notice changes which days are worked; at least one of the lists names a day. */
export class AmendCalendar extends CommandBody {
  @Nested(() => CalendarNoticeBody) notice!: CalendarNoticeBody;

  @Optional() @NestedList(() => DayOffBody, { max: 60 }) daysOffAdded?: DayOffBody[];

  @Optional() @DayList({ max: 60 }) daysOffWithdrawn?: string[];

  @Optional() @NestedList(() => WorkedDayBody, { max: 60 }) workedDaysAdded?: WorkedDayBody[];

  @Optional() @DayList({ max: 60 }) workedDaysWithdrawn?: string[];
}
