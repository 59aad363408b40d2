import { ArrayMaxSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { LEVELS, type Level } from '../../agency/agency.events.js';
import { CitationBody } from '../../command/bodies/citation.body.js';
import { CommandBody } from '../../command/command-body.js';
import { NestedList } from '../../command/nested.js';
import { IsText, Optional } from '../../command/validators.js';
import type { Citation } from '../../record/record.js';

/** Answers an objection: something else is asked, of everybody who has not reported back. */
export class AmendRecommendation extends CommandBody {
  /** What is asked from now on. */
  @IsText() content!: string;

  /** The levels that it covers; as before unless given. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(LEVELS.length)
  @ArrayUnique()
  @IsIn(LEVELS, { each: true })
  levels?: Level[];

  /** The documents that it follows up; as before unless given. */
  @Optional() @NestedList(() => CitationBody) concerns?: Citation[];

  @IsText() reason!: string;
}
