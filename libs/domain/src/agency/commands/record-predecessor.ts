import { IsIn } from 'class-validator';
import { CommandBody } from '../../command/command-body.js';
import { IsCalendarDay, IsId } from '../../command/validators.js';

/** The successor learns whose place it takes; a policy gives this. */
export class RecordPredecessor extends CommandBody {
  @IsId() predecessorId!: string;

  @IsIn(['merged', 'split']) kind!: 'merged' | 'split';

  @IsCalendarDay() effectiveOn!: string;
}
