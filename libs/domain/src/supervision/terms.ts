/**
 * Days for the steps of a delegation: members' notes and the secretary's draft after the last sitting, a further report after
 * it was asked for. They are those of the rules of procedure of the People's Council of Lào Cai, a local example: shown, never
 * enforced.
 */
export const SUPERVISION_TERMS = { notes: 5, draft: 7, extraReport: 5 } as const;
