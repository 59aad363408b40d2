import { IsIn } from 'class-validator';
import { CitationBody } from '../../command/bodies/citation.body.js';
import { CommandBody } from '../../command/command-body.js';
import { Nested } from '../../command/nested.js';
import { IsCalendarDay, IsId, IsText, Optional } from '../../command/validators.js';
import type { Citation } from '../../record/record.js';
import { THEME_KINDS } from '../theme.events.js';

export class DeclareTheme extends CommandBody {
  @IsIn(THEME_KINDS) kind!: (typeof THEME_KINDS)[number];

  @IsText() name!: string;

  /** The agency that keeps it. */
  @IsId() agencyId!: string;

  @IsCalendarDay() from!: string;

  /** The last day; needed for a theme of the year. */
  @Optional() @IsCalendarDay() to?: string;

  /** What sets it. */
  @Nested(() => CitationBody) document!: Citation;
}
