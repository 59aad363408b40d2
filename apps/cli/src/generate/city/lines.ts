import type { Office } from './office.js';

/** An agency that gives tasks, and to whom. */
export interface Line {
  readonly issuer: Office;
  readonly leads: readonly Office[];
  /** So many of a hundred directives are its own. */
  readonly share: number;
}

/** What the plan of a city needs to make an office; its id follows from its place unless it has one. */
export type Establish = (
  office: Pick<Office, 'name' | 'symbol' | 'kind' | 'level'> & {
    readonly agencyId?: string;
    readonly parent?: Office;
  },
) => Office;

/** The agencies that others are reckoned from, and who gives work to whom as things stand on a day. */
export interface CityPlan {
  readonly committee: Office;
  readonly council: Office;
  readonly lines: () => readonly Line[];
}
