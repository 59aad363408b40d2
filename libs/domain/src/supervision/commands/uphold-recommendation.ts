import { IsText } from '../../command/validators.js';
import { AddresseesBody } from './addressees.body.js';

/** Answers an objection: it stays as it is. */
export class UpholdRecommendation extends AddresseesBody {
  @IsText() reason!: string;
}
