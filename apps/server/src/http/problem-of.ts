import {
  CommandReused,
  EventOutOfSchema,
  EventTooLarge,
  needsNewerBuild,
  NotInThisFormat,
  OutcomeUnknown,
  Rejected,
  RevisionConflict,
  RevisionStale,
  StoreUnavailable,
  type RefusalKind,
} from '@dondoc/event-sourcing';
import { Malformed, NotIdle, VaultDamaged } from '@dondoc/runtime';
import {
  internalFault,
  malformedProblem,
  Problem,
  storeUnavailable,
  tooLarge,
  unsupportedMediaType,
} from './problem.js';
import { revisionStale, type NameOf } from './revision-stale.js';

const STATUS: Readonly<Record<RefusalKind, number>> = {
  authority: 403,
  lifecycle: 409,
  missing: 404,
  rule: 422,
};

const commandReused = () =>
  new Problem(422, 'idempotency-key-reused', {
    vi: 'Idempotency-Key này đã dùng cho một nội dung khác; hãy dùng khóa mới.',
    en: 'This Idempotency-Key was used with another body; use a new key.',
  });

const notIdle = ({ message }: NotIdle) =>
  new Problem(
    503,
    'not-idle',
    {
      vi: 'Công việc nền chưa xong; hãy gửi lại yêu cầu này.',
      en: 'Work in the background is not done yet; send this again.',
    },
    { reason: message },
    { 'retry-after': '1' },
  );

const nodeTooOld = () =>
  new Problem(
    503,
    'node-too-old',
    {
      vi: 'Nhật ký sự kiện đã được ghi bằng phiên bản mới hơn nên máy chủ này dừng; hãy gửi lại với cùng Idempotency-Key.',
      en: 'A newer version has written to the log, so this node stops; send it again with the same Idempotency-Key.',
    },
    {},
    { 'retry-after': '1' },
  );

const upgradeUnfinished = () =>
  new Problem(
    503,
    'upgrade-unfinished',
    {
      vi: 'Việc này chỉ làm được khi mọi máy chủ đã nâng cấp xong; hãy gửi lại sau với cùng Idempotency-Key.',
      en: 'This can be done once every node has been upgraded; send it again later with the same Idempotency-Key.',
    },
    {},
    { 'retry-after': '60' },
  );

const storageUnavailable = () =>
  new Problem(
    503,
    'storage-unavailable',
    {
      vi: 'Máy chủ không đọc hoặc ghi được dữ liệu của mình; người vận hành đã được báo, hãy thử lại sau.',
      en: 'The server cannot read or write its own files; the operator has been told, try again later.',
    },
    {},
    { 'retry-after': '5' },
  );

/** A disk or a volume that fails, be it under the vault or the views. */
const isOfStorage = (error: unknown): boolean =>
  error instanceof VaultDamaged ||
  (error instanceof Error && ('syscall' in error || ('code' in error && error.code === 'ERR_SQLITE_ERROR')));

const notStorable = () =>
  new Problem(422, 'not-storable', {
    vi: 'Nội dung không lưu được theo cấu trúc của sự kiện; hãy kiểm tra lại các trường.',
    en: 'The content does not fit the structure of the event; check its fields.',
  });

const ofStatus = (status: number, message: string): Problem => {
  if (status === 413) return tooLarge();
  if (status === 415) return unsupportedMediaType();
  return new Problem(
    status,
    'malformed',
    {
      vi: 'Yêu cầu không đúng dạng HTTP.',
      en: 'The request is not well-formed HTTP.',
    },
    {},
    {},
    [{ path: '', sentence: { vi: 'Máy chủ không đọc được yêu cầu này.', en: message } }],
  );
};

const ofFramework = (error: unknown): Problem => {
  const { statusCode, message } = error as { statusCode?: unknown; message?: string };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500)
    return ofStatus(statusCode, message ?? '');
  return internalFault();
};

/** What an error means to the client: bad input is always a 4xx, and nothing of our inside is told. */
export const problemOf = (error: unknown, nameOf: NameOf): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof Malformed) return malformedProblem(error.faults);
  if (error instanceof Rejected)
    return new Problem(STATUS[error.kind], error.code, error.sentence, error.details);
  if (error instanceof CommandReused) return commandReused();
  if (error instanceof RevisionStale) return revisionStale(error, nameOf);
  if (error instanceof EventTooLarge) return tooLarge();
  if (error instanceof EventOutOfSchema) return notStorable();
  if (error instanceof NotInThisFormat) return upgradeUnfinished();
  if (needsNewerBuild(error)) return nodeTooOld();
  if (error instanceof StoreUnavailable) return storeUnavailable(error.retryAfterSeconds);
  if (error instanceof OutcomeUnknown || error instanceof RevisionConflict) return storeUnavailable(1);
  if (error instanceof NotIdle) return notIdle(error);
  if (isOfStorage(error)) return storageUnavailable();
  return ofFramework(error);
};
