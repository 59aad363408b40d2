import { IsIn } from 'class-validator';
import { CommandBody } from '../../command/command-body.js';
import { IdList } from '../../command/nested.js';
import { IsId, IsText, Optional } from '../../command/validators.js';
import { PROVENANCES, type Provenance } from '../../record/record.js';
import { INSPECTION_TIERS, type InspectionTier } from '../inspection.events.js';

/** Records that the draft conclusion lies before whoever signs it: from that day the term to sign runs. */
export class DraftInspectionConclusion extends CommandBody {
  /** The inspectorate: Thanh tra Chính phủ, or that of a province. */
  @IsId() inspectingBodyId!: string;

  /** The agency whose head directs that the conclusion be carried out. */
  @IsId() superiorId!: string;

  @IdList({ min: 1 }) inspectedAgencyIds!: string[];

  @IsIn(INSPECTION_TIERS) tier!: InspectionTier;

  @IsText() subject!: string;

  /** The decision that ordered the inspection, registered before. */
  @IsId() decisionDocumentId!: string;

  @Optional() @IsIn(PROVENANCES) provenance?: Provenance;
}
