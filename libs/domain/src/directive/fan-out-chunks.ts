import { FAN_OUT_LIMIT } from './directive.events.js';

/** An event holds at most 64 KiB; half of it is left to the words that all items share. */
const BYTES_OF_ITEMS = 32 * 1024;

/** Cuts the items of a fan-out into as many events as they need. */
export const fanOutChunks = <Item>(items: readonly Item[]): readonly (readonly Item[])[] => {
  const chunks: Item[][] = [];
  let bytes = 0;
  for (const item of items) {
    const size = Buffer.byteLength(JSON.stringify(item));
    const last = chunks.at(-1);
    if (last && last.length < FAN_OUT_LIMIT && bytes + size <= BYTES_OF_ITEMS) last.push(item);
    else chunks.push([item]);
    bytes = last === chunks.at(-1) ? bytes + size : size;
  }
  return chunks;
};
