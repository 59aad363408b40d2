/** Thrown when a data folder cannot be used as it is. The message is one sentence for the operator; nothing was changed. */
export class RefusesToStart extends Error {
  override readonly name: string = 'RefusesToStart';
}

/**
 * Runs a step of opening; what the system says becomes the end of one sentence.
 * @throws RefusesToStart
 */
export const opening = <Result>(what: string, step: () => Result): Result => {
  try {
    return step();
  } catch (error) {
    throw new RefusesToStart(`${what} (${(error as Error).message}); check its path, rights and content.`);
  }
};

/**
 * Log and vault belong together: with a new vault anybody could set the installation up again, and no repeated command
 * would be known.
 * @throws RefusesToStart when only one of them knows accounts
 */
export const checkBelongTogether = (
  names: { log: string; vault: string },
  knows: { log: boolean; vault: boolean },
): void => {
  if (knows.log === knows.vault) return;
  const [empty, full] = knows.log ? [names.vault, names.log] : [names.log, names.vault];
  const shared = knows.log ? ', or set VAULT_FOLDER to the vault that the nodes share' : '';
  throw new RefusesToStart(
    `Log and vault do not belong together: ${empty} holds no account although ${full} does; restore both from the same backup${shared}.`,
  );
};
