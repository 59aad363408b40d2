/** So often may a deadline be extended between assignment, or reopening, and completion. */
export const EXTENSIONS_ALLOWED = 2;

/** In so many working days after assignment or receipt a lead may ask that another agency get the task. */
export const DISPUTE_WORKING_DAYS = 2;
