import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { CommandBody } from '../../command/command-body.js';
import { IsId, IsText, Optional } from '../../command/validators.js';

export class ReleaseNumber extends CommandBody {
  /** Whose register the number stands in. */
  @IsId() agencyId!: string;

  @IsInt() @Min(1900) @Max(2999) year!: number;

  /** The number as it is printed: `1043/QĐ-UBND`. */
  @IsText() number!: string;

  /** True for the number of a classified paper, which is of a series of its own. */
  @Optional() @IsBoolean() classified?: boolean;

  @IsText() reason!: string;
}
