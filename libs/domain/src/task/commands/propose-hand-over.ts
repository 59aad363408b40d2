import { CommandBody } from '../../command/command-body.js';
import { IdList } from '../../command/nested.js';
import { IsCalendarDay, IsId } from '../../command/validators.js';

/** An agency of the task ends and somebody should take its place; a policy gives this. */
export class ProposeHandOver extends CommandBody {
  @IsId() fromAgencyId!: string;

  /** Its successors; none after a mere dissolution. */
  @IdList({ max: 100 }) toAgencyIds!: string[];

  @IsCalendarDay() endedOn!: string;
}
