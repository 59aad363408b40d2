import { IsBoolean } from 'class-validator';
import { IdList } from '../nested.js';

/** Who may see it: everyone, or when restricted its own agencies and the named ones only. */
export class VisibilityBody {
  @IsBoolean() restricted!: boolean;

  @IdList() agencyIds!: string[];
}
