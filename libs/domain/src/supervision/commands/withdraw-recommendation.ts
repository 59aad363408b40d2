import { IsText } from '../../command/validators.js';
import { AddresseesBody } from './addressees.body.js';

/** Answers an objection: it is no longer asked of those who object. */
export class WithdrawRecommendation extends AddresseesBody {
  @IsText() reason!: string;
}
