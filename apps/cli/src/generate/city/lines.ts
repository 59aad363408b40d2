import type { Office } from './office.js';

/** An agency that gives tasks, and to whom. */
export interface Line {
  readonly issuer: Office;
  readonly leads: readonly Office[];
  /** So many of a hundred directives are its own. */
  readonly share: number;
}

/** All agencies of a history, and who gives work to whom. */
export interface City {
  readonly offices: readonly Office[];
  readonly committee: Office;
  readonly council: Office;
  readonly lines: readonly Line[];
}

/** What the plan of a city needs to make an office. */
export type Establish = (
  office: Pick<Office, 'name' | 'symbol' | 'kind' | 'level'> & { readonly parent?: Office },
) => Office;
