import { CommandBody } from '../../command/command-body.js';

/** The work goes on; a clock that stood moves the deadline by the days for which it stood. */
export class ResumeTask extends CommandBody {}
