/** The links under which a paper is found by the papers that it cites. */
export const citing = (basis: readonly { readonly documentId?: string | undefined }[]): readonly string[] => [
  ...new Set(basis.flatMap(({ documentId }) => (documentId === undefined ? [] : [`cites:${documentId}`]))),
];
