import { IsIn } from 'class-validator';
import { CommandBody } from '../../command/command-body.js';
import { IdList, NestedList } from '../../command/nested.js';
import { IsId, IsText, Optional } from '../../command/validators.js';
import { PROVENANCES, type Provenance } from '../../record/record.js';
import { PersonBody } from './person.body.js';

export class EstablishSession extends CommandBody {
  /** The body that supervises: HĐND, its Thường trực or Ban. */
  @IsId() supervisingBodyId!: string;

  @IdList({ min: 1 }) supervisedAgencyIds!: string[];

  @IsText() subject!: string;

  /** The theme of the year that it concerns. */
  @Optional() @IsText() theme?: string;

  /** The decision that establishes the delegation. */
  @IsId() decisionDocumentId!: string;

  @NestedList(() => PersonBody, { min: 1 }) members!: PersonBody[];

  @Optional() @IsIn(PROVENANCES) provenance?: Provenance;
}
