import type { Sentence } from '@dondoc/event-sourcing';
import type { Fault } from '@dondoc/runtime';

/** An error of the edge, as the client is told of it. Errors of the domain become one in `problem-of.ts`. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly status: number,
    /** Stable, in kebab-case: programs go by it. */
    readonly code: string,
    readonly sentence: Sentence,
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
    /** Go into the details in the language of the client. */
    readonly faults: readonly Fault[] = [],
  ) {
    super(`${code}: ${sentence.en}`);
  }
}

export const malformedProblem = (faults: readonly Fault[]): Problem =>
  new Problem(
    400,
    'malformed',
    {
      vi: 'Dữ liệu gửi lên không đúng dạng; hãy xem từng lỗi trong danh sách và sửa lại.',
      en: 'What was sent has not the right form; see each fault in the list and correct it.',
    },
    {},
    {},
    faults,
  );

export const unauthenticated = (): Problem =>
  new Problem(
    401,
    'unauthenticated',
    {
      vi: 'Cần đăng nhập; phiên đăng nhập không có, đã hết hạn hoặc đã đăng xuất.',
      en: 'Sign in first: there is no session, or it has expired or ended.',
    },
    {},
    { 'www-authenticate': 'Bearer realm="dondoc"' },
  );

export const notFound = (): Problem =>
  new Problem(404, 'not-found', {
    vi: 'Không có địa chỉ này; xem /api/docs.',
    en: 'There is nothing at this address; see /api/docs.',
  });

export const unknownId = (id: string): Problem =>
  new Problem(
    404,
    'unknown-id',
    {
      vi: 'Không có bản ghi mang mã này, hoặc tài khoản không được xem.',
      en: 'No record has this id, or the account may not see it.',
    },
    { id },
  );

export const tooLarge = (): Problem =>
  new Problem(413, 'too-large', {
    vi: 'Nội dung gửi lên vượt quá 1 MiB; hãy chia nhỏ.',
    en: 'The body is larger than 1 MiB; divide it.',
  });

export const unsupportedMediaType = (): Problem =>
  new Problem(415, 'unsupported-media-type', {
    vi: 'Chỉ nhận JSON (Content-Type: application/json).',
    en: 'Only JSON is taken (Content-Type: application/json).',
  });

export const storeUnavailable = (retryAfterSeconds: number): Problem =>
  new Problem(
    503,
    'store-unavailable',
    {
      vi: 'Kho sự kiện tạm thời chưa nhận được; hãy gửi lại với cùng Idempotency-Key.',
      en: 'The event store cannot take it now; send it again with the same Idempotency-Key.',
    },
    {},
    { 'retry-after': String(retryAfterSeconds) },
  );

export const internalFault = (): Problem =>
  new Problem(500, 'internal-fault', {
    vi: 'Lỗi nội bộ của hệ thống; sự việc đã được ghi lại.',
    en: 'A fault of the engine itself; it has been logged.',
  });
