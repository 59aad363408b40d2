import type { IncomingHttpHeaders } from 'node:http';
import type { Installation } from '@dondoc/runtime';
import { waitForOf } from './headers.js';
import { Problem } from './problem.js';

const WAIT_MS = 5_000;

const positionNotReached = () =>
  new Problem(
    504,
    'position-not-reached',
    {
      vi: 'Dữ liệu xem chưa cập nhật tới vị trí được yêu cầu; hãy thử lại.',
      en: 'The view has not yet reached the position that was asked for; try again.',
    },
    {},
    { 'retry-after': '1' },
  );

/**
 * Waits until this node knows what another one has answered with that position, if the request names one: its views, and who
 * holds which post.
 * @throws Problem 410 for a position of another store, 504 `position-not-reached`
 */
export const waitForPosition = async (
  headers: IncomingHttpHeaders,
  { store, views, log }: Pick<Installation, 'store' | 'views' | 'log'>,
): Promise<void> => {
  const position = waitForOf(headers, store.id);
  if (position === undefined) return;
  if (!(await views.waitFor(position, WAIT_MS))) throw positionNotReached();
  await log.reached(position);
};
