import { ArrayMaxSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { LEVELS, type Level } from '../../agency/agency.events.js';
import { CitationBody } from '../../command/bodies/citation.body.js';
import { CommandBody } from '../../command/command-body.js';
import { IdList, NestedList } from '../../command/nested.js';
import { IsId, IsText, Optional } from '../../command/validators.js';
import { PROVENANCES, type Citation, type Provenance } from '../../record/record.js';

export class IssueRecommendation extends CommandBody {
  @IsId() sessionId!: string;

  /** The human number: `R2`. */
  @IsText() reference!: string;

  @IsText() content!: string;

  @IdList({ min: 1 }) addresseeIds!: string[];

  /** The documents that it follows up; a citation without documentId stays unresolved. */
  @NestedList(() => CitationBody) concerns!: Citation[];

  /** The levels that it covers. */
  @IsArray()
  @ArrayMaxSize(LEVELS.length)
  @ArrayUnique()
  @IsIn(LEVELS, { each: true })
  levels!: Level[];

  /** The recommendation that was not satisfied and in whose place this one comes. */
  @Optional() @IsId() followsRecommendationId?: string;

  @Optional() @IsIn(PROVENANCES) provenance?: Provenance;
}
