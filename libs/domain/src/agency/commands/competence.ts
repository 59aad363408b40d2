import { IsIn } from 'class-validator';
import { CitationBody } from '../../command/bodies/citation.body.js';
import { CommandBody } from '../../command/command-body.js';
import { Nested } from '../../command/nested.js';
import { IsCalendarDay, IsId, Optional } from '../../command/validators.js';
import type { Citation } from '../../record/record.js';
import { COMPETENCES, type CompetenceKind } from '../agency.events.js';

abstract class CompetenceBody extends CommandBody {
  @IsId() overId!: string;

  /** What it may do to the other: lead (assign), supervise (recommend) or inspect (conclude). */
  @IsIn(COMPETENCES) kind!: CompetenceKind;

  @Optional() @Nested(() => CitationBody) basis?: Citation;
}

export class GrantCompetence extends CompetenceBody {
  /** The first day with it. */
  @IsCalendarDay() effectiveOn!: string;
}

export class WithdrawCompetence extends CompetenceBody {
  /** The first day without it. */
  @IsCalendarDay() effectiveOn!: string;
}
