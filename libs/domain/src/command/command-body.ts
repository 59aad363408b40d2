import { CAPACITIES, type Capacity } from '@dondoc/event-sourcing';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { IsCalendarDay, IsOccurredAt } from './validators.js';

/** What was signed, when, in which post and by whom, and in which capacity. */
export class Signing {
  @IsIn(CAPACITIES) capacity!: Capacity;

  /** The signed document; absent when the command itself issues it. */
  @IsOptional() @IsUUID() documentId?: string;

  @IsCalendarDay() signedOn!: string;

  /** The post in which it was signed. */
  @IsUUID() postId!: string;

  /** The account of the person who held the post and signed. */
  @IsUUID() holderId!: string;
}

/** What every command may say beside its own fields. */
export abstract class CommandBody {
  /** When it happened: an instant with an offset, or a day for the whole day; now unless given. */
  @IsOptional() @IsOccurredAt() occurredAt?: string;

  @IsOptional() @ValidateNested() @Type(() => Signing) signing?: Signing;
}
