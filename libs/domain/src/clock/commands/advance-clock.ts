import { IsInstant } from '../../command/validators.js';

/** Moves simulated business time; the edge offers it on simulated time only. */
export class AdvanceClock {
  @IsInstant() to!: string;
}
