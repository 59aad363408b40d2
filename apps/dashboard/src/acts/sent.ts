/** One sending of a command. */
export interface Sent {
  /** The same for the same content, so that sending again cannot write twice. */
  readonly key: string;
  /** Of what the command changes, as the form was opened; undefined where something new is made. */
  readonly revision: number | undefined;
}

/** The headers of a command that makes something new. */
export const making = ({ key }: Sent) => ({ 'Idempotency-Key': key });

/** The headers of a command that changes something. @throws Error when the form was opened without its revision */
export const changing = ({ key, revision }: Sent) => {
  if (revision === undefined) throw new Error('what is changed has a revision');
  return { 'Idempotency-Key': key, 'If-Match': `"${revision}"` };
};
