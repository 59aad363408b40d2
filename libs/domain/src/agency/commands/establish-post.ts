import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn } from 'class-validator';
import { CommandBody } from '../../command/command-body.js';
import { IsCalendarDay, IsText } from '../../command/validators.js';
import { ROLES, type Role } from '../agency.events.js';

export class EstablishPost extends CommandBody {
  @IsText() title!: string;

  /** What its holder may do. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ROLES.length)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles!: Role[];

  @IsBoolean() receivesReminders!: boolean;

  @IsCalendarDay() effectiveOn!: string;
}
