import type { IncomingHttpHeaders } from 'node:http';
import { malformedProblem, Problem } from './problem.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const KEY = /^[\x21-\x7e]{1,200}$/;
const ETAG = /^"(\d{1,9})"$/;
const POSITION = /^([0-9a-f-]{36}):(\d{1,20})$/;

const fault = (path: string, en: string, vi: string) =>
  malformedProblem([{ path, sentence: { vi: `Giá trị phải là ${vi}.`, en } }]);

const single = (headers: IncomingHttpHeaders, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
};

/** An id in a path. */
export const readId = (id: string | undefined): string => {
  if (id === undefined || !UUID.test(id))
    throw fault('id', 'must be a uuid in lower case', 'mã định danh UUID viết bằng chữ thường');
  return id;
};

/** The key under which a command may be sent again; undefined without the header. */
export const idempotencyKeyOf = (headers: IncomingHttpHeaders): string | undefined => {
  const key = single(headers, 'idempotency-key');
  if (key !== undefined && !KEY.test(key))
    throw fault(
      'Idempotency-Key',
      'must be 1 to 200 visible characters of ASCII',
      '1 đến 200 ký tự ASCII nhìn thấy được',
    );
  return key;
};

/** The revision that the client has seen, from the ETag of an answer; undefined without the header. */
export const ifMatchOf = (headers: IncomingHttpHeaders): number | undefined => {
  const given = single(headers, 'if-match');
  if (given === undefined) return undefined;
  const revision = ETAG.exec(given.trim())?.[1];
  if (revision === undefined)
    throw fault(
      'If-Match',
      'must be the ETag of an answer, such as "3"',
      'ETag của một câu trả lời, ví dụ "3"',
    );
  return Number(revision);
};

/** The post that the account acts in; undefined without the header. */
export const actingPostOf = (headers: IncomingHttpHeaders): string | undefined => {
  const post = single(headers, 'acting-post');
  if (post !== undefined && !UUID.test(post))
    throw fault('Acting-Post', 'must be the id of a post', 'mã định danh của một chức danh');
  return post;
};

/** The id of what the request belongs to; undefined without the header. */
export const correlationIdOf = (headers: IncomingHttpHeaders): string | undefined => {
  const id = single(headers, 'x-correlation-id');
  if (id !== undefined && !UUID.test(id))
    throw fault('X-Correlation-Id', 'must be a uuid in lower case', 'mã định danh UUID viết bằng chữ thường');
  return id;
};

/** The token of the session; undefined without one. */
export const bearerOf = (headers: IncomingHttpHeaders): string | undefined =>
  /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(headers.authorization ?? '')?.[1];

/**
 * The position of this store that a read shall wait for; undefined without the header.
 * @throws Problem 410 for a position of another store.
 */
export const waitForOf = (headers: IncomingHttpHeaders, storeId: string): string | undefined => {
  const given = single(headers, 'wait-for-position');
  if (given === undefined) return undefined;
  const [, store, position] = POSITION.exec(given.trim()) ?? [];
  if (store === undefined)
    throw fault(
      'Wait-For-Position',
      'must be the position of an answer',
      'vị trí (position) ghi trong một câu trả lời',
    );
  if (store !== storeId)
    throw new Problem(410, 'position-of-another-store', {
      vi: 'Vị trí này thuộc kho sự kiện khác; hãy đọc lại không kèm Wait-For-Position.',
      en: 'This position belongs to another event store; read again without Wait-For-Position.',
    });
  return position;
};
