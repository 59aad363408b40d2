import { CommandBody } from '../../command/command-body.js';
import { IsCalendarDay, IsId } from '../../command/validators.js';

export class AppointToPost extends CommandBody {
  @IsId() postId!: string;

  @IsId() accountId!: string;

  /** The first day on which the account holds the post. */
  @IsCalendarDay() effectiveOn!: string;
}
