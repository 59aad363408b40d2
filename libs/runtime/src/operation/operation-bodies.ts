import { IsId, IsOccurredAt, IsText, Optional } from '@dondoc/domain';
import { IsInt, Matches, Max, MaxLength, Min } from 'class-validator';

/** More than this many reminders are not asked for at once; one event names them all. */
export const MOST_RETRIES = 1000;

/** The body of `POST /operation/parked/retry`. */
export class RetryParkedBody {
  /** The view's name, as the list of what waits says it. */
  @IsText() @MaxLength(100) view!: string;

  @IsText() @MaxLength(200) key!: string;

  @Optional() @IsText() reason?: string;
}

/** The body of `POST /operation/parked/skip`. */
export class SkipParkedBody extends RetryParkedBody {
  /** The number in the log of the event to leave out: the first that waits. */
  @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER) index!: number;
}

/** The body of `POST /reminders/retry`: which of the failed reminders; all of them unless said. */
export class RetryRemindersBody {
  @Optional() @IsText() @MaxLength(60) code?: string;

  @Optional()
  @Matches(/^T(0|[+-]\d{1,3})$/, { message: '$property must be a rung: T-7, T0, T+3' })
  rung?: string;

  @Optional() @IsId() taskId?: string;

  /** The agency of the recipient. */
  @Optional() @IsId() agencyId?: string;

  /** A moment with its offset, or a day from its beginning. */
  @Optional() @IsOccurredAt() failedFrom?: string;

  /** A moment with its offset, or a day to its end. */
  @Optional() @IsOccurredAt() failedTo?: string;

  @Optional() @IsInt() @Min(1) @Max(MOST_RETRIES) most?: number;

  @Optional() @IsText() reason?: string;
}
