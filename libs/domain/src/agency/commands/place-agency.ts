import { CitationBody } from '../../command/bodies/citation.body.js';
import { CommandBody } from '../../command/command-body.js';
import { Nested } from '../../command/nested.js';
import { IsCalendarDay, IsId, Optional } from '../../command/validators.js';
import type { Citation } from '../../record/record.js';

export class PlaceAgency extends CommandBody {
  @IsId() parentId!: string;

  @IsCalendarDay() effectiveOn!: string;

  @Optional() @Nested(() => CitationBody) basis?: Citation;
}
