/** Whether whoever acts does so for the supervising body. */
export interface Supervising {
  readonly supervising: boolean;
}
