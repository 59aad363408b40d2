import { CommandBody } from '../../command/command-body.js';
import { IsId } from '../../command/validators.js';

export class DirectImplementation extends CommandBody {
  /** The directive, issued or registered before. */
  @IsId() documentId!: string;
}
