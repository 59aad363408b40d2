import { KeptRows } from '../store/kept-rows.js';
import type { Frame, Reader } from '../store/reader.js';
import type { AgencyRow } from './agency.projection.js';

const keptOf = new WeakMap<Reader, KeptRows<AgencyRow>>();

/** Every agency as far as the frame knows, in no particular order. */
export const agencyRows = (reader: Reader, frame: Frame): readonly AgencyRow[] => {
  const kept = keptOf.get(reader) ?? new KeptRows<AgencyRow>(reader, 'agencies');
  keptOf.set(reader, kept);
  return kept.at(frame);
};
