/** What went wrong with a request, in the person's language where the server said it. */
export class ApiFault extends Error {
  override readonly name = 'ApiFault';
  constructor(
    /** 0 when no answer came. */
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${detail}`);
  }

  get isOffline(): boolean {
    return this.status === 0;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Reads the problem that an answer brings; without an answer the connection is at fault. */
export const faultOf = (error: unknown, response: Response | undefined): ApiFault => {
  if (error instanceof ApiFault) return error;
  if (response === undefined) return new ApiFault(0, 'offline', String(error));
  const problem = isRecord(error) ? error : {};
  return new ApiFault(
    response.status,
    text(problem['code']) ?? 'unknown',
    text(problem['detail']) ?? `HTTP ${response.status}`,
    isRecord(problem['details']) ? problem['details'] : {},
  );
};

export interface FieldFault {
  /** Where in what was sent: `clauses.0.content`. */
  readonly path: string;
  readonly message: string;
}

/** The faults of single fields that a refusal names. */
export const fieldFaults = ({ details }: ApiFault): readonly FieldFault[] => {
  const faults = details['faults'];
  if (!Array.isArray(faults)) return [];
  return faults.flatMap((each: unknown) => {
    if (!isRecord(each)) return [];
    return [{ path: text(each['path']) ?? '', message: text(each['message']) ?? '' }];
  });
};
