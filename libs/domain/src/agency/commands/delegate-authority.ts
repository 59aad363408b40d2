import { IsIn } from 'class-validator';
import { CitationBody } from '../../command/bodies/citation.body.js';
import { CommandBody } from '../../command/command-body.js';
import { Nested, TextList } from '../../command/nested.js';
import { IsCalendarDay, IsId, IsText, Optional } from '../../command/validators.js';
import type { Citation } from '../../record/record.js';
import { DELEGATED_CAPACITIES, type DelegatedCapacity } from '../agency.events.js';

export class DelegationScopeBody {
  /** Names of commands, such as `AssignTask`; every command when left out. Required for TUQ. */
  @Optional() @TextList({ min: 1, max: 100 }) commands?: string[];

  /** Fields of work (lĩnh vực), as the assignment of work calls them. */
  @Optional() @TextList({ min: 1, max: 100 }) fields?: string[];

  /** The words of the paper. */
  @IsText() words!: string;
}

/** The head of the agency, who signs this, gives authority to sign: Decree 30/2020/NĐ-CP, article 13. */
export class DelegateAuthority extends CommandBody {
  @IsIn(DELEGATED_CAPACITIES) kind!: DelegatedCapacity;

  @IsId() holderAgencyId!: string;

  /** Left out when a whole unit signs by order (TL.). */
  @Optional() @IsId() holderPostId?: string;

  @Nested(() => DelegationScopeBody) scope!: DelegationScopeBody;

  @IsCalendarDay() validFrom!: string;

  /** The last day. Required for TUQ. */
  @Optional() @IsCalendarDay() validTo?: string;

  /** The paper that says so. */
  @Nested(() => CitationBody) basis!: Citation;
}
