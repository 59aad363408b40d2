import { IsIn } from 'class-validator';
import { CommandBody } from '../../command/command-body.js';
import { IsId, IsText, Optional } from '../../command/validators.js';
import { ORPHAN_DECISIONS, type OrphanDecisionKind } from '../directive.events.js';

/** What becomes of one open task whose directive was replaced or recalled. */
export class DecideOrphan extends CommandBody {
  @IsId() taskId!: string;

  @IsIn(ORPHAN_DECISIONS) decision!: OrphanDecisionKind;

  @IsText() reason!: string;

  /** With *supersede*: the task that takes its place. */
  @Optional() @IsId() successorTaskId?: string;
}
