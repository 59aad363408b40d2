import { CAPACITIES, type Capacity } from '@dondoc/event-sourcing';
import { IsIn } from 'class-validator';
import { Nested } from './nested.js';
import { IsCalendarDay, IsId, IsOccurredAt, IsText, Optional } from './validators.js';

/** What was signed, when, in which post and by whom, and in which capacity. */
export class Signing {
  @IsIn(CAPACITIES) capacity!: Capacity;

  /** The signed document; absent when the command itself issues it. */
  @Optional() @IsId() documentId?: string;

  @IsCalendarDay() signedOn!: string;

  /** The post in which it was signed. */
  @IsId() postId!: string;

  /** The account of the person who held the post and signed. */
  @IsId() holderId!: string;
}

/** What every command may say beside its own fields. */
export abstract class CommandBody {
  /** When it happened: an instant with an offset, or a day for the whole day; now unless given. */
  @Optional() @IsOccurredAt() occurredAt?: string;

  /** Why it is typed later than on the working day after it happened. */
  @Optional() @IsText() lateEntryReason?: string;

  @Optional() @Nested(() => Signing) signing?: Signing;
}
