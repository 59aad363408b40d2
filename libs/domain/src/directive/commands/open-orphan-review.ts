import { IsIn } from 'class-validator';
import { CommandBody } from '../../command/command-body.js';
import { IdList } from '../../command/nested.js';
import { FAN_OUT_LIMIT, REVIEW_CAUSES } from '../directive.events.js';

/** The open tasks that a replacement or recall leaves behind; the engine itself gives this. */
export class OpenOrphanReview extends CommandBody {
  @IsIn(REVIEW_CAUSES) cause!: (typeof REVIEW_CAUSES)[number];

  @IdList({ min: 1, max: FAN_OUT_LIMIT }) taskIds!: string[];
}
