import { IsIn } from 'class-validator';
import { CommandBody } from '../../command/command-body.js';
import { IsId } from '../../command/validators.js';
import { FINDING_RULES, type FindingRule } from '../finding.events.js';

/** Raises the finding of one crossing; the engine gives it by itself. */
export class RaiseFinding extends CommandBody {
  @IsIn(FINDING_RULES) rule!: FindingRule;

  @IsId() subjectId!: string;

  @IsId() otherId!: string;
}
