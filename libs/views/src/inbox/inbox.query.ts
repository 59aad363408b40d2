import type { ParamsOf } from '../queries.js';
import { answered, type Reader } from '../store/reader.js';
import { countBy } from '../task/figures.js';
import { readLine } from '../task/task-line.js';
import { inOrder } from '../task/task-order.js';
import { INBOX_REASONS, type InboxPage, type InboxReason } from './inbox.answer.js';
import { inHand, nextFor, reasonsInHand, reasonsToDecide, toContribute, toDecide } from './reader-at-work.js';

/** What awaits the reader, the worst first: work in the hands of its agency, and what it must decide. */
export const inbox = (reader: Reader, params: ParamsOf<'inbox'>): InboxPage => {
  const frame = reader.frame(params, params.cursor);
  const held = inHand(reader, frame, params.who);
  const waiting = toDecide(reader, frame, params.who);
  const asked = toContribute(reader, frame, params.who);
  const all = inOrder(
    [...new Map([...asked, ...held, ...waiting].map((of) => [of.id, of])).values()],
    'dueOn',
  );
  // who issues a task may be asked for an input to it as well: what must be decided comes first
  const reasons = new Map<string, readonly InboxReason[]>([
    ...asked.map(({ id }) => [id, ['input-to-give']] as const),
    ...held.map((task) => [task.id, reasonsInHand(task)] as const),
    ...waiting.map((task) => [task.id, reasonsToDecide(task)] as const),
  ]);
  const rank = (id: string) => INBOX_REASONS.indexOf(reasons.get(id)?.[0] ?? 'open');
  const wanted = params.reason;
  const items = all
    .filter(({ id }) => !wanted || reasons.get(id)?.some((reason) => wanted.includes(reason)))
    // equals keep the order of their deadlines
    .toSorted((a, b) => rank(a.id) - rank(b.id));
  const nearest = inOrder(held, 'dueOn').find(({ dueOn }) => dueOn !== undefined && dueOn >= frame.asOf);
  return {
    frame: answered(frame),
    ...reader.page(items, frame, params, (task) => ({
      task: readLine(reader, frame, task),
      reasons: reasons.get(task.id) ?? [],
      next: nextFor(params.who, task),
    })),
    counts: countBy(INBOX_REASONS, [...reasons.values()].flat()),
    nearest: nearest && readLine(reader, frame, nearest),
  };
};
