import { IsIn } from 'class-validator';
import { IdList, Nested } from '../../command/nested.js';
import { IsId, IsText, Optional } from '../../command/validators.js';
import { PROVENANCES, type Provenance } from '../../record/record.js';
import { DelegationBody } from './delegation.body.js';
import { ResupervisionBody } from './resupervision.body.js';

/** Establishes a session outside the programme. */
export class EstablishSession extends DelegationBody {
  /** The body that supervises: HĐND, its Thường trực or Ban. */
  @IsId() supervisingBodyId!: string;

  @IdList({ min: 1 }) supervisedAgencyIds!: string[];

  @IsText() subject!: string;

  /** The theme of the year that it concerns. */
  @Optional() @IsText() theme?: string;

  @Optional() @Nested(() => ResupervisionBody) resupervises?: ResupervisionBody;

  @Optional() @IsIn(PROVENANCES) provenance?: Provenance;
}
