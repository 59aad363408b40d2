import { IdList } from '../../command/nested.js';
import { IsId } from '../../command/validators.js';

/** What is supervised again (tái giám sát). */
export class ResupervisionBody {
  /** The session before. */
  @IsId() sessionId!: string;

  /** Its recommendations that were not satisfied and that this session takes up. */
  @IdList() recommendationIds!: string[];
}
