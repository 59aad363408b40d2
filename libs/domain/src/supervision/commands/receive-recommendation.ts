import { CommandBody } from '../../command/command-body.js';

export class ReceiveRecommendation extends CommandBody {}
