import { CommandBody } from '../../command/command-body.js';
import { IsText } from '../../command/validators.js';

/** The papers of a completed task are filed. */
export class CloseTask extends CommandBody {
  /** Số và ký hiệu hồ sơ. */
  @IsText() dossierCode!: string;
}
