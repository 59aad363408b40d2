import { CommandBody } from '../../command/command-body.js';

export class ProposeImplementingDirective extends CommandBody {}
