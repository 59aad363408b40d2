import { CommandBody } from '../../command/command-body.js';

/** Puts the calendar file that this installation came with into the log, whole; from then on it is the one in force. */
export class PublishCalendar extends CommandBody {}
