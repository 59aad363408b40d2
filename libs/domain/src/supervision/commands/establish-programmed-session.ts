import { DelegationBody } from './delegation.body.js';

/** Establishes a session that stands in the programme, as it stands there. */
export class EstablishProgrammedSession extends DelegationBody {}
