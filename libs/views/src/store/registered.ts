import type { Page, Paged, TimeFrame } from '../time-frame.js';
import { answered, type Frame, type Reader, type Values } from './reader.js';

interface Wanted<Row, Line> {
  /** SQL conditions beside existence, and their values. */
  readonly where?: readonly string[];
  readonly values?: Values;
  /** What the columns cannot say. */
  readonly keep?: (row: Row) => boolean;
  /** Instead of the newest first; equals stay so. */
  readonly order?: (a: Row, b: Row) => number;
  readonly line: (row: Row, frame: Frame) => Line;
}

/** A register of records that are there from the day they occurred, the newest first. */
export const listRegistered = <Row, Line>(
  reader: Reader,
  view: string,
  params: TimeFrame & Page,
  { where = [], values = {}, keep = () => true, order = () => 0, line }: Wanted<Row, Line>,
): Paged<Line> & { readonly frame: ReturnType<typeof answered> } => {
  const frame = reader.frame(params, params.cursor);
  const conditions = ['occurred_from <= $end', ...where].join(' AND ');
  const rows = reader
    .rows<Row>(view, frame, `WHERE ${conditions} ORDER BY occurred_from DESC, key`, {
      ...values,
      end: frame.end,
    })
    .filter(keep)
    .toSorted(order);
  return { frame: answered(frame), ...reader.page(rows, frame, params, (row) => line(row, frame)) };
};

/** One such record; undefined if it was not there yet. */
export const findRegistered = <Row>(
  reader: Reader,
  view: string,
  params: TimeFrame & { readonly id: string },
): Row | undefined => {
  const frame = reader.frame(params);
  return reader.rows<Row>(view, frame, 'WHERE key = $id AND occurred_from <= $end', {
    id: params.id,
    end: frame.end,
  })[0];
};
