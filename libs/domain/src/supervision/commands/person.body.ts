import { IsId, IsText, Optional } from '../../command/validators.js';

/** A person named in a session sheet. */
export class PersonBody {
  @IsText() name!: string;

  @IsText() title!: string;

  @Optional() @IsId() agencyId?: string;
}
