import { CommandBody } from '../../command/command-body.js';
import { IdList } from '../../command/nested.js';
import { Optional } from '../../command/validators.js';

/** An act of the supervising body towards some of the addressees. */
export abstract class AddresseesBody extends CommandBody {
  /** Which addressees it is about; all to whom it can apply unless given. */
  @Optional() @IdList({ min: 1 }) addresseeIds?: string[];
}
