import { CommandBody } from '../../command/command-body.js';
import { IdList } from '../../command/nested.js';
import { IsText } from '../../command/validators.js';
import { REPORTERS_LIMIT } from '../obligation.events.js';

/** Names who reports from the next period on. */
export class ChangeReporters extends CommandBody {
  @IdList({ min: 1, max: REPORTERS_LIMIT }) reporterIds!: string[];

  @IsText() reason!: string;
}
