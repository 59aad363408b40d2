import { CitationBody } from '../../command/bodies/citation.body.js';
import { CommandBody } from '../../command/command-body.js';
import { Nested } from '../../command/nested.js';
import { IsCalendarDay, Optional } from '../../command/validators.js';
import type { Citation } from '../../record/record.js';

export class DissolveAgency extends CommandBody {
  /** The first day on which it exists no more. */
  @IsCalendarDay() effectiveOn!: string;

  @Optional() @Nested(() => CitationBody) basis?: Citation;
}
