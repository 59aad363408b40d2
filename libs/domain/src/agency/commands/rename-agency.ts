import { CitationBody } from '../../command/bodies/citation.body.js';
import { CommandBody } from '../../command/command-body.js';
import { Nested } from '../../command/nested.js';
import { IsCalendarDay, IsText, Optional } from '../../command/validators.js';
import type { Citation } from '../../record/record.js';

export class RenameAgency extends CommandBody {
  @IsText() name!: string;

  @Optional() @IsText() nameEn?: string;

  @Optional() @IsText() shortName?: string;

  @IsCalendarDay() effectiveOn!: string;

  @Optional() @Nested(() => CitationBody) basis?: Citation;
}
