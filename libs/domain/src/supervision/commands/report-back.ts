import { EvidenceBody } from '../../command/bodies/evidence.body.js';
import { CommandBody } from '../../command/command-body.js';
import { NestedList } from '../../command/nested.js';
import { IsText, Optional } from '../../command/validators.js';
import type { Evidence } from '../../record/record.js';

export class ReportBack extends CommandBody {
  @IsText() report!: string;

  @Optional() @NestedList(() => EvidenceBody) evidence?: Evidence[];
}
