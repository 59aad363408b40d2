import { CitationBody } from '../../command/bodies/citation.body.js';
import { CommandBody } from '../../command/command-body.js';
import { Nested } from '../../command/nested.js';
import { IsId, Optional } from '../../command/validators.js';
import type { Citation } from '../../record/record.js';

/** Another agency takes the place of lead, issuer or coordinator; the deadline stays. */
export class HandOverTask extends CommandBody {
  /** The agency that has the place now. */
  @IsId() fromAgencyId!: string;

  /** Its recorded successor or, with its consent, another agency. */
  @IsId() toAgencyId!: string;

  /** The minutes of the hand-over (biên bản bàn giao). */
  @Nested(() => CitationBody) minutes!: Citation;

  /** The written consent, where the agency still exists or the other is not its successor. */
  @Optional() @Nested(() => CitationBody) consent?: Citation;
}
